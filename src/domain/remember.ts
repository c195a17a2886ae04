/** Remembers what was made for a key, so that thousands of nominees share one object. */

/**
 * A function that makes each value once. The values must not depend on anything but the key.
 * @example
 * const labelOf = remember((code: string) => ({ code }));
 * labelOf("T1.1") === labelOf("T1.1") // true
 */
export function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}
