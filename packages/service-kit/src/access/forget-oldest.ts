/** Keeps a map at its limit: where it holds more than `most`, what was added first is forgotten. */
export const forgetOldest = (map: Map<string, unknown>, most: number): void => {
  if (map.size <= most) return;
  const oldest = map.keys().next();
  if (oldest.done !== true) map.delete(oldest.value);
};
