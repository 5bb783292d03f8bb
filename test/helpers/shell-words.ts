/** The words of a command line as a shell splits them (single and double quotes; no expansion): for running help examples. */
export function shellWords(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map((match) =>
    match[0].replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
}
