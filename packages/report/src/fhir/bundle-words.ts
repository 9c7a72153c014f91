/** The words a bundle writes beside its ids. Each answers for any id, with the id itself at worst. */
export interface BundleWords {
  readonly finding: (id: string) => string;
  readonly source: (id: string) => string;
  readonly region: (id: string) => string;
  readonly quality: (id: string) => string;
  readonly redFlag: (id: string) => string;
  readonly technique: (id: string) => string;
  readonly triage: (level: string) => string;
  readonly side: (side: 'left' | 'right' | 'both') => string;
  /** One line that says this is the runner's own account and a computed ranking, not a diagnosis. */
  readonly caveat: string;
}
