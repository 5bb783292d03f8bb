/** What Google and Microsoft call match types; neither has a smart match, which is their broad one. */
export const ENGLISH_MATCH = { exact: 'Exact', phrase: 'Phrase', broad: 'Broad', smart: 'Broad' } as const;
