/** A spell in which a muscle was recorded at work, or is thought to be, per cent of the stride. */
export interface Recording {
  readonly from: number;
  readonly to: number;
  readonly level: 'low' | 'moderate' | 'high';
  readonly percents: 'ours' | 'partly' | 'source';
  /** Who recorded it; absent: our estimate. */
  readonly cite?: string;
  readonly locator?: string;
}
