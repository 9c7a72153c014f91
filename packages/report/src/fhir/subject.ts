import type { Report } from '../report.ts';
import { loincConcept, quantity, type Resource } from './resource.ts';

/** The runner, who is not named. */
export function patientOf({ person }: Report): Resource {
  return { resourceType: 'Patient', ...(person.sex && { gender: person.sex }) };
}

/** The age that was told, as FHIR asks for a date of birth and nobody gave one. */
export function ageOf(report: Report, subject: object): Resource[] {
  const { age } = report.person;
  if (age === undefined) return [];
  return [
    {
      resourceType: 'Observation',
      status: 'final',
      code: loincConcept('30525-0', 'Age'),
      subject,
      effectiveDateTime: report.made,
      valueQuantity: quantity(age, 'a'),
    },
  ];
}
