/**
 * Remembers the result for the last key only: what several rules need of one page is computed once and forgotten with
 * the next page.
 */
export function lastMemo<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let lastKey: Key | undefined;
  let lastValue: Value | undefined;
  return (key) => {
    if (key !== lastKey) {
      lastValue = make(key);
      lastKey = key;
    }
    return lastValue as Value;
  };
}

/** What a rule derives from its options (a Set of words…): made once per run, because a context lives as long as a run. */
export function perRun<Context extends object, Value>(make: (context: Context) => Value): (context: Context) => Value {
  const made = new WeakMap<Context, Value>();
  return (context) => {
    let value = made.get(context);
    if (value === undefined) {
      value = make(context);
      made.set(context, value);
    }
    return value;
  };
}
