export const help = `unknot: what may be behind a runner's pain

  unknot check FILE            read one case and print a page for a person
    --json                     print one JSON object instead
    --jsonl                    FILE holds one case a line; print one object a line
    --prior runner|even        base rates of runners (default), or every source alike
  unknot exam FILE             mark the engine on published cases, one a line
    --json                     print one JSON object instead of tables
    --prior runner|even        one prior only (default: both)
    --ablation                 also how the prior, the map, history and self-tests do alone
    --report docs/accuracy.md  write the report, and its figures as .json beside it
    --since docs/accuracy.json print what changed since that report, and which cases moved
  unknot atlas check           check every record of the atlas
  unknot atlas show SOURCE     what is known of a muscle or condition, with a map
  unknot atlas why SOURCE FINDING
                               the claim behind an answer, and what the answer weighs
  unknot atlas compare SOURCE SOURCE
                               what tells two of them apart
  unknot stride lengths POSTURES.json
                               lengths of all muscle lines, in metres, for each posture
  unknot help                  this page

FILE may be - for standard input. Paths are read from the folder you call from.
A case: {"pain":[{"region":"right/lateral-hip-trochanter"}],"findings":{"worse-running":"yes"}}
A source or finding is an id; a name such as "it band" does if it means one only.
Postures: {"postures":[{"name":"chair","angles":{"hip_flexion_r":90,"knee_angle_r":-90}}]}
Regions, findings and qualities are listed in atlas/vocabulary.json.
Exit status: 0 all good, 1 the atlas has issues, 2 bad input.

Education for self-care. Not a diagnosis.
`;
