/** Where hip flexors are felt: the front and the side of the hip and upper thigh. */
const frontAndSide = [
  'anterior-groin',
  'inguinal-crease',
  'anterior-hip-below-asis',
  'anterior-thigh-upper',
  'anterior-thigh-mid',
  'lateral-hip-trochanter',
  'lateral-thigh-upper',
];

/** What people also call their hip: buttock, tailbone and low back. */
const behind = [
  'buttock-upper',
  'buttock-deep',
  'ischial',
  'sacrum-si',
  'perineum',
  'low-back-side',
  'low-back-central',
];

/**
 * Whether a drawing that touches these regions (ids without side) lies behind only: another pain
 * than the one at the front and side of the hip that runners' hip pain usually means.
 */
export function isBehindOnly(touches: readonly string[]): boolean {
  return (
    touches.some((region) => behind.includes(region)) &&
    !touches.some((region) => frontAndSide.includes(region))
  );
}
