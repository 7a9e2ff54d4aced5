/**
 * When posts are due, in milliseconds: at random, as independent senders are (exponential gaps), and the same on
 * every run. Fixed beforehand, so that a slow answer makes nobody wait with the next post.
 * @param rate posts a second
 */
export function arrivals(rate: number, seconds: number): number[] {
  const times: number[] = [];
  let state = 1;
  for (let at = 0; ; ) {
    // Park and Miller's generator (CACM 31, 1988): enough for gaps.
    state = (state * 48_271) % 2_147_483_647;
    at -= (Math.log(state / 2_147_483_647) * 1_000) / rate;
    if (at >= seconds * 1_000) return times;
    times.push(at);
  }
}
