/** A coded or plain concept of FHIR R4. */
export interface Concept {
  readonly coding?: readonly {
    readonly system: string;
    readonly code: string;
    readonly display?: string;
  }[];
  readonly text: string;
}

/** A resource of FHIR R4, as JSON. */
export interface Resource {
  readonly resourceType: string;
  readonly [field: string]: unknown;
}

/** An entry of a bundle. */
export interface BundleEntry {
  readonly fullUrl: string;
  readonly resource: Resource;
}

/** A FHIR R4 Bundle of type `collection`. */
export interface Bundle extends Resource {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly timestamp: string;
  readonly entry: readonly BundleEntry[];
}

/** The names an atlas gives its ids, as URIs. */
export const systems = {
  finding: 'urn:unknot:finding',
  source: 'urn:unknot:source',
  region: 'urn:unknot:region',
  quality: 'urn:unknot:quality',
  answer: 'urn:unknot:answer',
  triage: 'urn:unknot:triage-level',
  redFlag: 'urn:unknot:red-flag',
  technique: 'urn:unknot:technique',
} as const;

/** A concept of ours: its id and its words. */
export function ownConcept(system: keyof typeof systems, code: string, text: string): Concept {
  return { coding: [{ system: systems[system], code }], text };
}

/** A concept of LOINC. */
export function loincConcept(code: string, display: string): Concept {
  return { coding: [{ system: 'http://loinc.org', code, display }], text: display };
}

/** A quantity in UCUM. */
export function quantity(value: number, unit: string, code: string = unit): object {
  return { value, unit, system: 'http://unitsofmeasure.org', code };
}
