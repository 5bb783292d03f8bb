import type { PackedLinks } from '../model/packed-links.ts';
import type { SiteLink } from '../model/site-facts.ts';

/** A link of a stored page whose anchor text is looked up on demand: most links are looked at without their text. */
export class StoredLink implements SiteLink {
  readonly src: number;
  readonly dst: number;
  readonly kind: number;
  readonly position: number;
  readonly flags: number;
  private readonly page: PackedLinks;
  private readonly at: number;

  constructor(src: number, page: PackedLinks, at: number) {
    this.src = src;
    this.dst = page.dst(at);
    this.kind = page.kind(at);
    this.position = page.position(at);
    this.flags = page.flags(at);
    this.page = page;
    this.at = at;
  }

  get anchor(): string {
    return this.page.anchor(this.at);
  }
}
