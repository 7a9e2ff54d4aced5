import { Memo } from '@hammerhead/primitives';
import { slipsOf } from '../compare/edit.js';
import { pairWeight } from '../compare/align.js';
import { joinedSimilarity, longJoin, similarity } from '../compare/similarity.js';
import type { Join } from '../name/joins.js';
import { keyOf, type Word } from '../name/word.js';
import { type Likes, LikesFound, likesRemembered } from './likes.js';
import { DeletionIndex } from './deletion-index.js';

/** All words of a list's names. It finds those that a word is like: exactly those that `similarity` matches. */
export class WordTable {
  readonly #words: Word[] = [];
  readonly #ids = new Map<string, number>();
  readonly #bySound = new Map<string, number[]>();
  /** Words by their meaning, in full or abbreviated. */
  readonly #byMeaning = new Map<number, number[]>();
  readonly #deletions = new DeletionIndex();
  readonly #likes = new Memo<Likes>(likesRemembered);
  readonly #likesJoined = new Memo<Likes>(likesRemembered);
  /** The search in which a word was last looked at: each is compared once. */
  #seen = new Int32Array(1024);
  #search = 0;

  get size(): number {
    return this.#words.length;
  }

  idOf(word: Word): number {
    const key = keyOf(word);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#words.push(word) - 1;
    this.#ids.set(key, id);
    file(this.#bySound, word.sound, id);
    for (const meaning of meaningsOf(word)) file(this.#byMeaning, meaning, id);
    this.#deletions.add(word.text, slipsOf(word.text), id);
    if (id >= this.#seen.length) this.#seen = grown(this.#seen);
    return id;
  }

  at(id: number): Word | undefined {
    return this.#words[id];
  }

  /** The listed initials with this letter: one that stands alone, and one of several. */
  initials(letter: string): readonly { readonly id: number; readonly word: Word }[] {
    return [letter, `${letter}*`].flatMap((key) => {
      const id = this.#ids.get(key);
      const word = id === undefined ? undefined : this.#words[id];
      return id === undefined || word?.class !== 'initial' ? [] : [{ id, word }];
    });
  }

  /** Finds every word that `word` is like, itself included; of initials, only the very same one. */
  like(word: Word): Likes {
    const key = keyOf(word);
    const before = this.#likes.get(key);
    if (before !== undefined) return before;
    this.#search += 1;
    const likes = new LikesFound();
    const look = (id: number): void => {
      const listed = this.#unseen(id);
      if (listed === undefined) return;
      const { score } = similarity(word, listed, false);
      if (score > 0) likes.add(id, score, pairWeight(word, listed));
    };
    for (const same of [word.text, `${word.text}*`]) {
      const exact = this.#ids.get(same);
      if (exact !== undefined) look(exact);
    }
    for (const id of this.#bySound.get(word.sound) ?? []) look(id);
    for (const meaning of meaningsOf(word)) for (const id of this.#byMeaning.get(meaning) ?? []) look(id);
    this.#deletions.find(word.text, slipsOf(word.text), look);
    return this.#likes.set(key, likes.done());
  }

  /** Finds every word that joined neighbors are like. */
  likeJoined(join: Join): Likes {
    const before = this.#likesJoined.get(join.text);
    if (before !== undefined) return before;
    this.#search += 1;
    const likes = new LikesFound();
    const look = (id: number): void => {
      const listed = this.#unseen(id);
      if (listed === undefined) return;
      const { score } = joinedSimilarity(join, listed);
      if (score > 0) likes.add(id, score, listed.shared);
    };
    const exact = this.#ids.get(join.text);
    if (exact !== undefined) look(exact);
    if (join.text.length >= longJoin) this.#deletions.find(join.text, 1, look);
    return this.#likesJoined.set(join.text, likes.done());
  }

  #unseen(id: number): Word | undefined {
    if (this.#seen[id] === this.#search) return undefined;
    this.#seen[id] = this.#search;
    return this.#words[id];
  }
}

/** All neighboring words of a list's names, joined. */
export class JoinTable {
  readonly #joins: Join[] = [];
  readonly #ids = new Map<string, number>();
  readonly #deletions = new DeletionIndex();
  readonly #likes = new Memo<Likes>(likesRemembered);
  #seen = new Int32Array(1024);
  #search = 0;

  get size(): number {
    return this.#joins.length;
  }

  idOf(join: Join): number {
    const { text } = join;
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#joins.push(join) - 1;
    this.#ids.set(text, id);
    if (text.length >= longJoin) this.#deletions.add(text, 1, id);
    if (id >= this.#seen.length) this.#seen = grown(this.#seen);
    return id;
  }

  /** Finds every join that is like `word`. */
  like(word: Word): Likes {
    const before = this.#likes.get(word.text);
    if (before !== undefined) return before;
    this.#search += 1;
    const likes = new LikesFound();
    const look = (id: number): void => {
      const join = this.#joins[id];
      if (join === undefined || this.#seen[id] === this.#search) return;
      this.#seen[id] = this.#search;
      const { score } = joinedSimilarity(join, word);
      if (score > 0) likes.add(id, score, word.shared);
    };
    const exact = this.#ids.get(word.text);
    if (exact !== undefined) look(exact);
    if (word.text.length >= longJoin) this.#deletions.find(word.text, 1, look);
    return this.#likes.set(word.text, likes.done());
  }
}

/** The meanings that two words must share to be one name, spelled or abbreviated differently. */
const meaningsOf = ({ means, stands }: Word): readonly number[] =>
  means === undefined ? (stands?.of ?? []) : stands === undefined ? [means] : [means, ...stands.of];

function file<K>(table: Map<K, number[]>, key: K, id: number): void {
  const ids = table.get(key);
  if (ids === undefined) table.set(key, [id]);
  else ids.push(id);
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
