/** A piece of a WHERE clause with the values of its question marks. Text in it comes from this program alone. */
export type Condition = readonly [sql: string, ...values: (string | number)[]];

/** Conditions joined with AND; all rows when there are none. */
export function wanted(conditions: readonly Condition[]): { sql: string; values: (string | number)[] } {
  return {
    sql: conditions.map(([sql]) => `(${sql})`).join(' AND ') || '1',
    values: conditions.flatMap(([, ...values]) => values),
  };
}
