/** What others publish of like tools and of clinicians; every figure stood in the abstract or table that was read. */
export interface Published {
  /** Id of a record in `atlas/references`. */
  readonly reference: string;
  readonly who: string;
  readonly on: string;
  readonly ranking: string;
  readonly triage: string;
}

/** Symptom checkers on vignettes first, then on patients, then clinicians. */
export const published: readonly Published[] = [
  {
    reference: 'semigran2015',
    who: '23 symptom checkers',
    on: '45 vignettes',
    ranking: 'top-1 34 % (31–37), top-20 58 % (55–62)',
    triage: 'right in 57 % (52–61); emergencies 80 %, self-care 33 %',
  },
  {
    reference: 'hill2020',
    who: '36 symptom checkers',
    on: '48 vignettes, Australia',
    ranking: 'top-1 36 % (31–42), top-3 52 % (47–59), top-10 58 %',
    triage: 'right in 49 % (44–54); emergencies 63 %, self-care 40 %',
  },
  {
    reference: 'gilbert2020',
    who: '8 apps and 7 general practitioners (written by staff of one app)',
    on: '200 vignettes',
    ranking: 'top-3: apps 23.5–70.5 %, practitioners 82.1 % ± 5.2',
    triage: 'safe: apps 80.0–97.8 %, practitioners 97.0 %',
  },
  {
    reference: 'ada-aus',
    who: 'one app',
    on: '48 Australian vignettes',
    ranking: 'top-1 65 %, top-3 83 %',
    triage: 'exact in 63 %',
  },
  {
    reference: 'wallace2022',
    who: 'review of 10 studies',
    on: 'vignettes and patients',
    ranking: 'top-1, mean of each study: 19–37.9 %',
    triage: '48.8–90.1 %',
  },
  {
    reference: 'graf2022',
    who: 'one app and 33 physicians',
    on: '20 real cases, history only',
    ranking: 'top-1: app 54 %, physicians 32 %; top-3: 59 % and 42 %',
    triage: '',
  },
  {
    reference: 'knitza2021',
    who: 'one app',
    on: '164 patients of a rheumatology clinic',
    ranking: 'top-1 16.7 %, top-5 25.9 %',
    triage: '',
  },
  {
    reference: 'moore2005',
    who: 'physiotherapists, orthopaedic surgeons, other providers',
    on: 'patients, against magnetic resonance; seen as quoted by Décary 2017',
    ranking: 'right in 74.5 %, 80.8 %, 35.4 %',
    triage: '',
  },
  {
    reference: 'decary2017',
    who: 'a physiotherapist against physicians',
    on: '179 people with knee pain, examined',
    ranking: 'agreement on the diagnosis, kappa 0.89',
    triage: 'agreement, kappa 0.73',
  },
  {
    reference: 'heijboer2023',
    who: 'two experts',
    on: '48 athletes with groin pain, examined',
    ranking: 'agreement, kappa 0.12 (pubic) to 0.62 (hip)',
    triage: '',
  },
];
