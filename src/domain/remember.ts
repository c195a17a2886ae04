/** Remembers what was made: for a key, so that thousands of nominees share one object, or once for all. */

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

/**
 * A function that makes its value when it is first asked for. Patterns over all letters are slow to make, and every
 * execution, also each custom function's, loads all of them and needs few.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
