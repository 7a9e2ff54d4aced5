import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** In the data folder. */
export const keyFile = 'webhooks.key';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** The key that secrets are kept with is not where it should be, and could not be made. */
export class NoKey extends Error {}

/**
 * Keeps the secrets that messages are signed with: encrypted (AES-256-GCM) with a key that does not stand in the
 * database, so that neither a copy of it nor a look into it is enough to sign.
 */
export class SecretKeeper {
  readonly #read: () => Promise<Buffer>;
  readonly #make: () => Promise<Buffer>;

  private constructor(read: () => Promise<Buffer>, make: () => Promise<Buffer>) {
    this.#read = read;
    this.#make = make;
  }

  /**
   * @param key in base64
   * @param folder where the file of the key is, and is made when a first secret is sealed, if none is given
   */
  static of({ key, folder }: { readonly key: string | undefined; readonly folder: string }): SecretKeeper {
    const path = join(folder, keyFile);
    if (key === undefined)
      return new SecretKeeper(
        () => readKey(path),
        () => makeKey(path),
      );
    const given = async (): Promise<Buffer> => checked(Buffer.from(key, 'base64'), 'the key');
    return new SecretKeeper(given, given);
  }

  /** @param about what the secret belongs to: sealed, it is good for nothing else */
  async seal(secret: string, about: string): Promise<Buffer> {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', await this.#make(), nonce);
    cipher.setAAD(Buffer.from(about, 'utf8'));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws where the key is away, or another one than it was sealed with */
  async open(sealed: Buffer, about: string): Promise<string> {
    const decipher = createDecipheriv('aes-256-gcm', await this.#read(), sealed.subarray(0, nonceBytes));
    decipher.setAAD(Buffer.from(about, 'utf8'));
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const rest = sealed.subarray(nonceBytes + tagBytes);
    return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
  }
}

const checked = (key: Buffer, name: string): Buffer => {
  if (key.length !== keyBytes) throw new NoKey(`${name} is not one of ${keyBytes} bytes in base64`);
  return key;
};

async function readKey(path: string): Promise<Buffer> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new NoKey(`${path} cannot be read`);
  });
  return checked(Buffer.from(text, 'base64'), path);
}

/** Of several processes that make it at once, one succeeds, and all use its key. */
async function makeKey(path: string): Promise<Buffer> {
  try {
    return await readKey(path);
  } catch {
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600 });
      await link(draft, path).catch(() => {});
    } catch {
      throw new NoKey(`${path} cannot be written`);
    } finally {
      await unlink(draft).catch(() => {});
    }
    return readKey(path);
  }
}
