/** The element's style sheet; colours come from `colours.ts`, sizes follow the element's own width. */
export const style: string = `
:host { display: block; }
.unknot {
  all: initial;
  --serif: var(--unknot-title-font, 'Brygada 1918', Georgia, serif);
  display: block;
  container-type: inline-size;
  background: var(--paper);
  color: var(--ink);
  font: 17px/26px var(--unknot-font, 'Atkinson Hyperlegible Next', system-ui, sans-serif);
  font-variant-numeric: tabular-nums;
  text-align: start;
  -webkit-text-size-adjust: none;
  text-size-adjust: none;
}
*, ::before, ::after { box-sizing: border-box; margin: 0; }
.frame { max-width: 1000px; margin: 0 auto; padding: 12px 20px 24px; scroll-margin-top: var(--unknot-scroll-margin, 12px); overflow-wrap: break-word; }
button, input, select { font: inherit; color: inherit; }
button { background: none; border: 0; padding: 0; cursor: pointer; text-align: start; }
a { color: inherit; }
ul, ol { padding: 0; list-style: none; }
fieldset { border: 0; padding: 0; min-width: 0; }
legend { padding: 0; font-weight: 600; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
h2:focus { outline: none; }
h2, h3, .serif { font-family: var(--serif); font-weight: 560; letter-spacing: -0.012em; }
h2 { font-size: 29.4px; line-height: 36px; }
h3 { font-size: 20.4px; line-height: 26px; }
h4 { font-size: 17px; line-height: 24px; font-weight: 650; }
p { max-width: 66ch; }
b { font-weight: 650; }
.small { font-size: 15px; line-height: 22px; }
.quiet { color: var(--ink2); }
.only-heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bar { display: flex; align-items: center; gap: 20px; min-height: 44px; margin-bottom: 8px; border-bottom: 1px solid var(--rule); }
.bar p { margin-left: auto; font-size: 15px; text-align: end; }
.primary, .outlined {
  display: inline-flex; align-items: center; justify-content: center; justify-self: start;
  min-height: 52px; padding: 8px 26px; border-radius: 2px;
  background: var(--ink); color: var(--paper); font-weight: 600; line-height: 20px; text-decoration: none; text-align: center;
}
.outlined { background: none; color: var(--ink); box-shadow: inset 0 0 0 1.5px var(--ink); }
.primary:disabled { opacity: 0.6; cursor: default; }
.worded, summary {
  display: inline-flex; align-items: center; min-height: 44px; min-width: 44px; justify-self: start;
  font-weight: 500; text-decoration: underline; text-underline-offset: 4px; text-decoration-thickness: 1px; text-decoration-color: var(--line);
}
summary { display: list-item; line-height: 44px; cursor: pointer; }
.worded:disabled { color: var(--line); text-decoration: none; cursor: default; }
.worded[aria-pressed='true'] { font-weight: 650; text-decoration-thickness: 3px; text-decoration-color: var(--ink); }
.card, .result, .places, .beside { display: grid; gap: 16px; align-content: start; grid-template-columns: minmax(0, 1fr); }
.card { max-width: 640px; }
.problem { min-height: 26px; color: var(--pain); font-weight: 600; }
.outcome { min-height: 26px; }
.person { display: flex; flex-wrap: wrap; gap: 16px 32px; }
.field { display: grid; gap: 6px; align-content: start; font-weight: 600; }
.field input, select { min-height: 44px; padding: 0 12px; border: 1px solid var(--line); border-radius: 2px; background: var(--paper); font-weight: 400; }
.field input { width: 88px; }
.field input[type='date'] { width: 190px; }
select { max-width: 100%; }
.choices { display: flex; flex-wrap: wrap; gap: 0; }
.choices legend { margin-bottom: 6px; }
.choices label { position: relative; margin: 0 -1px -1px 0; }
.choices span { display: flex; align-items: center; min-height: 44px; min-width: 44px; padding: 4px 14px; border: 1px solid var(--line); cursor: pointer; }
.choices input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; margin: 0; cursor: pointer; }
.choices :checked + span { background: var(--ink); border-color: var(--ink); color: var(--paper); font-weight: 600; }
.choices :focus-visible + span { outline: 2px solid var(--ink); outline-offset: 3px; z-index: 1; }
.ticks li { border-top: 1px solid var(--rule); }
.ticks li:last-child { border-bottom: 1px solid var(--rule); }
.ticks label { display: flex; align-items: center; gap: 14px; min-height: 48px; padding: 6px 0; line-height: 20px; cursor: pointer; }
.ticks input { flex: none; appearance: none; width: 24px; height: 24px; border: 1.5px solid var(--line); border-radius: 2px; background: var(--paper); cursor: pointer; }
.ticks .unsure { border-style: dashed; }
.ticks input:checked { border: 0; background: var(--ink); }
.ticks input:checked::after { content: ''; display: block; width: 13px; height: 7px; margin: 6px 0 0 5.5px; border: solid var(--paper); border-width: 0 0 2.4px 2.4px; rotate: -45deg; }
.ticks label:has(:checked) { font-weight: 600; }
.where { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); position: relative; }
.looks, .row { display: flex; flex-wrap: wrap; gap: 8px 24px; }
.paint { position: relative; height: 460px; overflow: hidden; cursor: none; touch-action: pinch-zoom; user-select: none; -webkit-user-select: none; -webkit-touch-callout: none; }
.paint:focus-visible { outline-offset: -3px; }
.paint canvas, .paint svg, .still canvas, .still svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.ring circle { fill: none; stroke: var(--ink); stroke-width: 1.6; }
svg text { font-size: 14px; font-weight: 600; fill: var(--ink); stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; paint-order: stroke; }
.bad { display: grid; gap: 2px; }
.bad input { width: 100%; height: 44px; margin: 0; accent-color: var(--pain); }
.moving { border-top: 1px solid var(--rule); padding-top: 10px; display: grid; gap: 6px; }
.names { color: var(--ink2); font-size: 18px; }
small { font-size: 14px; color: var(--ink2); }
.place { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-height: 52px; padding: 5px 0; border-top: 1px solid var(--rule); }
.place > span { flex: 1 1 150px; line-height: 20px; }
.sides { display: flex; gap: 8px; }
.side { min-width: 62px; min-height: 44px; text-align: center; border: 1px solid var(--line); border-radius: 2px; }
.side[aria-pressed='true'] { border-color: var(--ink); background: var(--ink); color: var(--paper); font-weight: 600; }
.steps { padding-left: 24px; list-style: decimal; }
.steps li { padding: 3px 0; }
.answers { display: grid; gap: 10px; }
.answers button { display: grid; align-content: center; min-height: 56px; padding: 8px 16px; border: 1px solid var(--line); border-radius: 2px; }
.answers .not-sure { border-style: dashed; }
.answers [aria-pressed='true'] { box-shadow: inset 0 0 0 2px var(--ink); }
.triage { --level: var(--relief); max-width: none; padding: 10px 0 12px 14px; border-left: 6px solid var(--level); border-bottom: 1px solid var(--rule); color: var(--ink2); }
.triage b { color: var(--ink); }
.see-physio { --level: var(--ink); }
.see-doctor-days { --level: var(--caution); }
.urgent-same-day, .emergency { --level: var(--pain); border-left-width: 12px; }
.see-doctor-days b, .urgent-same-day b, .emergency b { color: var(--level); }
.route { display: grid; gap: 10px; }
blockquote { padding: 4px 0 4px 16px; border-left: 3px solid var(--ink); font-weight: 500; }
.lines li { padding: 7px 0; border-top: 1px solid var(--rule); line-height: 22px; }
.ranking li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 10px; padding: 8px 0; border-top: 1px solid var(--rule); font-size: 18px; }
.ranking .band { margin-left: auto; }
.pictures { min-height: 190px; }
.plates { display: flex; gap: 16px; }
figure { flex: 0 1 260px; min-width: 0; }
figcaption { margin-top: 6px; font-size: 15px; line-height: 20px; }
.still { position: relative; aspect-ratio: 0.72; }
.two { display: grid; gap: 16px; margin-top: 8px; }
.result section, footer { display: grid; gap: 8px; padding-top: 12px; border-top: 1px solid var(--rule); grid-template-columns: minmax(0, 1fr); }
.result .stop-list { border-top: 3px solid var(--caution); border-bottom: 1px solid var(--rule); padding: 12px 0; }
.stop-list h4, .caution { color: var(--caution); }
.stop-list li { padding: 4px 0; font-size: 15px; line-height: 22px; color: var(--ink2); }
.stop-list b { color: var(--ink); }
dl { display: grid; gap: 2px 16px; }
dt { font-weight: 650; }
dd { margin: 0 0 6px; }
.offer { margin-top: 8px; }
@container (min-width: 720px) {
  .frame { padding: 16px 32px 32px; }
  .where { grid-template-columns: minmax(0, 1fr) 340px; gap: 16px 48px; }
  .where:not(.listed) { grid-template-areas: 'ask beside' 'looks beside' 'body beside'; grid-template-rows: auto auto 1fr; }
  .ask { grid-area: ask; }
  .looks { grid-area: looks; }
  .paint { grid-area: body; height: 640px; }
  .where:not(.listed) .beside { grid-area: beside; }
  .two { grid-template-columns: 1fr 1fr; gap: 32px; }
  dl { grid-template-columns: 110px 1fr; }
}
@media (forced-colors: active) {
  .primary { border: 1px solid; }
  .ticks input { appearance: auto; }
}
`;
