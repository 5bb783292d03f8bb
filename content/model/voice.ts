/** How a brand speaks; set once, used by every draft of that brand. */
export interface VoiceSheet {
  brand: string;
  /** Place in the dateline of news: `成都`, `Leeds`. */
  city: string;
  /** What the company is called after its name was said: `公司`, `the shop`. */
  reference: string;
  /** The approved paragraph about the company. */
  boilerplate: string;
  /** Words that must not stand in a text of this brand. */
  banned: readonly string[];
  /** The line that closes a text: what the reader may do next. */
  callToAction: string;
}

/** A voice sheet that says nothing. */
export function emptyVoice(brand: string): VoiceSheet {
  return { brand, city: '', reference: '', boilerplate: '', banned: [], callToAction: '' };
}
