import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  differentiate,
  holds,
  levelRank,
  triageLevels,
  type RedFlag,
  type Rule,
  type TriageLevel,
} from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { flagsAlone, leftOpen, rowsTold, storyTold, told, type Told } from '../../test/told.ts';
import { loadEngine, repositoryRoot } from '../engine.ts';

/**
 * A story for every red flag, every way its rule may hold, and every escalation.
 * Title, with the level the red flags reach in it | flag and step (`when`, `any N`: the N-th way its
 * rule may hold, `up N`: its N-th escalation) | places | answers | person | what the nearest story
 * that does not fire it lacks (an answer) or has instead (key=value).
 */
const table = `
red flag RF01 reaches urgent-same-day: a sore knee at 13 | under-16 when | knee-front | | age=13 | age=16
red flag RF01 reaches emergency: cannot walk | under-16 up 0 | anterior-groin | cannot-bear-weight | age=13 | cannot-bear-weight
red flag RF01 reaches emergency: fever | under-16 up 1 | knee-front | fever-or-ill | age=15 | fever-or-ill
red flag RF01 reaches emergency: hot joint | under-16 up 2 | knee-front | joint-hot-or-held-bent | age=15 | joint-hot-or-held-bent
red flag RF01 reaches emergency: severe | under-16 up 3 | anterior-thigh-mid | | age=12 severity=8 | severity=7
red flag RF02 reaches urgent-same-day: no four steps | cannot-bear-weight any 0 | anterior-groin | cannot-bear-weight | | cannot-bear-weight
red flag RF02 reaches urgent-same-day: out of shape | cannot-bear-weight any 1 | anterior-groin | leg-short-or-turned-out | | leg-short-or-turned-out
red flag RF02 reaches emergency: after a crash | cannot-bear-weight up 0 | anterior-groin | cannot-bear-weight after-fall-or-crash | | after-fall-or-crash
red flag RF02 reaches emergency: suddenly turned out | cannot-bear-weight up 1 | anterior-groin | leg-short-or-turned-out onset-sudden | | onset-sudden
red flag RF03 reaches see-doctor-days: a fall | fall-crash-or-pop any 0 | knee-front | after-fall-or-crash | age=30 | after-fall-or-crash
red flag RF03 reaches see-doctor-days: a pop | fall-crash-or-pop any 1 | posterior-thigh-upper | onset-pop | durationDays=3 | onset-pop
red flag RF03 reaches urgent-same-day: the foot does not move | fall-crash-or-pop any 2 | achilles | calf-squeeze-no-movement | | calf-squeeze-no-movement
red flag RF03 reaches urgent-same-day: a sudden Achilles and a weak push-off | fall-crash-or-pop any 3 | achilles | onset-sudden leg-weak | durationDays=2 | leg-weak
red flag RF03 reaches see-doctor-days: cannot rise on the toes | fall-crash-or-pop any 3 | heel | cannot-rise-on-toes | durationDays=20 | cannot-rise-on-toes
red flag RF03 reaches see-doctor-days: a sit bone in a sprint at 17 | fall-crash-or-pop any 4 | ischial | onset-sudden worse-sprinting | age=17 durationDays=5 | age=19
red flag RF03 reaches urgent-same-day: calf squeeze | fall-crash-or-pop up 0 | calf | calf-squeeze-no-movement onset-pop | | calf-squeeze-no-movement
red flag RF03 reaches urgent-same-day: a pop at the Achilles | fall-crash-or-pop up 1 | achilles | onset-pop | | where=calf
red flag RF03 reaches urgent-same-day: a pop at 17 | fall-crash-or-pop up 2 | anterior-hip-below-asis | onset-pop | age=17 durationDays=1 | age=18
red flag RF03 reaches urgent-same-day: a pop, a bruise and a limp | fall-crash-or-pop up 3 | posterior-thigh-upper | onset-pop bruise-or-swelling limps | durationDays=3 | limps
red flag RF03 reaches emergency: cannot walk after a fall | fall-crash-or-pop up 4 | knee-front | after-fall-or-crash cannot-bear-weight | | cannot-bear-weight
red flag RF03 reaches emergency: out of shape after a fall | fall-crash-or-pop up 5 | knee-front | after-fall-or-crash leg-short-or-turned-out | | leg-short-or-turned-out
red flag RF03 reaches emergency: severe after a fall | fall-crash-or-pop up 6 | anterior-thigh-mid | after-fall-or-crash | severity=9 durationDays=1 | severity=5
red flag RF03 reaches urgent-same-day: no pop, but no push-off | fall-crash-or-pop up 7 | achilles | onset-sudden leg-weak | | onset-sudden
red flag RF03 reaches urgent-same-day: heel and calf, sudden, no push-off | fall-crash-or-pop up 7 | heel calf | onset-sudden cannot-rise-on-toes | durationDays=14 | onset-sudden
red flag RF03 reaches urgent-same-day: a pop in the calf, and weak | fall-crash-or-pop up 8 | calf | onset-pop leg-weak | durationDays=10 | leg-weak
red flag RF04 reaches urgent-same-day: fever | fever-or-ill any 0 | anterior-groin | fever-or-ill | | fever-or-ill
red flag RF04 reaches urgent-same-day: low defences, no fever | fever-or-ill any 1 | anterior-groin | immune-or-recent-infection constant-worsening | | immune-or-recent-infection
red flag RF04 reaches urgent-same-day: diabetes, a back at rest and at night | fever-or-ill any 1 | low-back-central | immune-or-recent-infection rest-pain night-pain | durationDays=10 | immune-or-recent-infection
red flag RF04 reaches emergency: fever and rest pain | fever-or-ill up 0 | anterior-groin | fever-or-ill rest-pain | | rest-pain
red flag RF04 reaches emergency: fever and a stiff hip | fever-or-ill up 1 | anterior-groin | fever-or-ill hip-stiff | | hip-stiff
red flag RF04 reaches emergency: fever and a hot joint | fever-or-ill up 2 | knee-front | fever-or-ill joint-hot-or-held-bent | | joint-hot-or-held-bent
red flag RF05 reaches emergency | saddle-numbness when | low-back-central | saddle-numb | | saddle-numb
red flag RF06 reaches emergency | bladder-bowel-sexual when | low-back-central | bladder-or-bowel | | bladder-or-bowel
red flag RF07 reaches emergency: growing weaker | both-legs-or-getting-weaker any 0 | calf | weakness-getting-worse | | weakness-getting-worse
red flag RF07 reaches see-doctor-days: the foot slaps only in effort | both-legs-or-getting-weaker any 1 | shin-lateral | foot-drop muscle-tight-as-wood eased-by-rest | durationDays=60 | foot-drop
red flag RF07 reaches emergency: down both legs | both-legs-or-getting-weaker any 2 | buttock-deep | down-both-legs | | down-both-legs
red flag RF07 reaches emergency: both legs | both-legs-or-getting-weaker any 3 | low-back-central posterior-thigh-upper | both-legs shoots-below-knee | | both-legs
red flag RF07 reaches see-doctor-days: both buttocks for weeks | both-legs-or-getting-weaker any 3 | buttock-deep | both-legs | durationDays=30 | durationDays=4
red flag RF07 reaches see-physio: a weak leg alone is not pressed | both-legs-or-getting-weaker any 4 | shin-lateral | leg-weak | durationDays=20 | leg-weak
red flag RF07 reaches see-physio: cannot rise on the toes | both-legs-or-getting-weaker any 5 | buttock-deep | cannot-rise-on-toes | durationDays=20 | cannot-rise-on-toes
red flag RF07 reaches see-doctor-days: weak and shooting | both-legs-or-getting-weaker up 0 | buttock-deep | leg-weak shoots-below-knee | | leg-weak
red flag RF07 reaches see-doctor-days: both thighs for weeks | both-legs-or-getting-weaker up 1 | posterior-thigh-upper | both-legs | durationDays=30 | durationDays=4
red flag RF07 reaches see-doctor-days: a foot that slaps in effort | both-legs-or-getting-weaker up 2 | shin-lateral | foot-drop muscle-tight-as-wood eased-by-rest | durationDays=60 | foot-drop
red flag RF07 reaches urgent-same-day: a foot that drops | both-legs-or-getting-weaker up 3 | calf | foot-drop | | foot-drop
red flag RF07 reaches urgent-same-day: both sore thighs in the first days, said to go down both legs | both-legs-or-getting-weaker up 4 | posterior-thigh-upper | down-both-legs | durationDays=3 | down-both-legs
red flag RF07 reaches urgent-same-day: a back and both thighs, nothing below the knee | both-legs-or-getting-weaker up 5 | low-back-central posterior-thigh-upper | both-legs -shoots-below-knee | durationDays=200 | both-legs
red flag RF07 reaches emergency: tingling down both legs | both-legs-or-getting-weaker up 6 | sacrum-si | down-both-legs numb-or-tingling | | down-both-legs
red flag RF07 reaches emergency: both thighs, for longer than soreness lasts | both-legs-or-getting-weaker up 6 | posterior-thigh-upper | down-both-legs | durationDays=30 | durationDays=3
red flag RF07 reaches emergency: a back and both legs | both-legs-or-getting-weaker up 7 | low-back-central posterior-thigh-upper | both-legs | durationDays=30 | both-legs
red flag RF07 reaches emergency: both buttocks and a weak leg | both-legs-or-getting-weaker up 7 | buttock-deep | both-legs leg-weak | | leg-weak
red flag RF07 reaches emergency: weaker within days | both-legs-or-getting-weaker up 8 | low-back-side | weakness-getting-worse leg-weak back-pain-too | | weakness-getting-worse
red flag RF08 reaches self-care: a thinner alone closes relief only | bleeding-risk when | calf | blood-thinner | durationDays=30 | blood-thinner
red flag RF08 reaches see-doctor-days: a bruise | bleeding-risk up 0 | calf | blood-thinner bruise-or-swelling | durationDays=30 | bruise-or-swelling
red flag RF08 reaches urgent-same-day: a knock | bleeding-risk up 1 | calf | blood-thinner after-fall-or-crash | durationDays=30 | after-fall-or-crash
red flag RF08 reaches emergency: a knock to the hip | bleeding-risk up 2 | lateral-hip-trochanter | blood-thinner after-fall-or-crash | durationDays=30 | where=calf
red flag RF08 reaches emergency: new groin pain | bleeding-risk up 3 | anterior-groin | blood-thinner | durationDays=2 | durationDays=30
red flag RF08 reaches emergency: new pain at the front of the hip | bleeding-risk up 3 | anterior-hip-below-asis anterior-thigh-upper | blood-thinner | durationDays=3 | durationDays=30
red flag RF08 reaches urgent-same-day: sudden buttock pain | bleeding-risk up 5 | buttock-deep | blood-thinner onset-sudden | durationDays=3 | onset-sudden
red flag RF08 reaches urgent-same-day: severe pain anywhere | bleeding-risk up 5 | low-back-central | blood-thinner | severity=9 durationDays=30 | severity=5
red flag RF08 reaches emergency: a numb thigh | bleeding-risk up 4 | anterior-thigh-mid | blood-thinner numb-or-tingling | durationDays=30 | numb-or-tingling
red flag RF09 reaches emergency: dark urine | dark-urine any 0 | anterior-thigh-mid | dark-urine | | dark-urine
red flag RF09 reaches emergency: both legs severely weak | dark-urine any 1 | anterior-thigh-mid | both-legs leg-weak | severity=9 durationDays=2 | severity=6
red flag RF10 reaches urgent-same-day: a swollen leg | swollen-leg-or-breathless any 0 | calf | leg-swollen | | leg-swollen
red flag RF10 reaches emergency: breathless | swollen-leg-or-breathless any 1 | calf | breathless-or-chest-pain | | breathless-or-chest-pain
red flag RF10 reaches urgent-same-day: calf pain after a flight | swollen-leg-or-breathless any 2 | calf | recent-immobility-or-flight | | recent-immobility-or-flight
red flag RF10 reaches urgent-same-day: calf pain at rest with hormones | swollen-leg-or-breathless any 3 | calf | hormone-pills rest-pain | sex=female durationDays=3 | hormone-pills
red flag RF10 reaches urgent-same-day: a bruise and a sudden start do not take a clot back | swollen-leg-or-breathless any 2 | calf | recent-immobility-or-flight onset-sudden bruise-or-swelling | durationDays=3 | recent-immobility-or-flight
red flag RF10 reaches urgent-same-day: pulled in a sprint, but after a flight | swollen-leg-or-breathless any 2 | calf | recent-immobility-or-flight onset-sudden worse-sprinting | durationDays=3 | recent-immobility-or-flight
red flag RF10 reaches urgent-same-day: an old calf pain after a flight, at night | swollen-leg-or-breathless any 2 | calf | recent-immobility-or-flight night-pain | durationDays=60 | night-pain
red flag RF10 reaches urgent-same-day: groin and front thigh at rest after a flight | swollen-leg-or-breathless any 2 | anterior-groin anterior-thigh-upper | recent-immobility-or-flight rest-pain | durationDays=10 | recent-immobility-or-flight
red flag RF10 reaches urgent-same-day: back of the thigh at night after a clot | swollen-leg-or-breathless any 2 | posterior-thigh-lower | clot-before night-pain | | night-pain
red flag RF10 reaches emergency: swollen and breathless | swollen-leg-or-breathless up 0 | calf | leg-swollen breathless-or-chest-pain | | breathless-or-chest-pain
red flag RF11 reaches see-doctor-days: a cold leg | cold-pale-or-effort-only-leg any 0 | foot | leg-cold-or-pale | | leg-cold-or-pale
red flag RF11 reaches see-doctor-days: only in effort | cold-pale-or-effort-only-leg any 1 | anterior-thigh-mid | effort-only-gone-in-minutes | | effort-only-gone-in-minutes
red flag RF11 reaches emergency: tight as wood even at rest | cold-pale-or-effort-only-leg any 2 | shin-lateral | tight-as-wood-at-rest | durationDays=3 | tight-as-wood-at-rest
red flag RF11 reaches emergency: stays tight as wood | cold-pale-or-effort-only-leg up 1 | calf | tight-as-wood-at-rest | durationDays=1 | durationDays=40
red flag RF11 reaches emergency: tight as wood and growing | cold-pale-or-effort-only-leg any 3 | shin-lateral | muscle-tight-as-wood constant-worsening | | muscle-tight-as-wood
red flag RF11 reaches emergency: cold and painful at rest | cold-pale-or-effort-only-leg up 0 | calf | leg-cold-or-pale rest-pain | | rest-pain
red flag RF11 reaches emergency: tight as wood and numb | cold-pale-or-effort-only-leg up 2 | anterior-thigh-mid | muscle-tight-as-wood numb-or-tingling | durationDays=1 | numb-or-tingling
red flag RF12 reaches see-doctor-days: a groin lump | groin-lump any 0 | anterior-groin | groin-lump | | groin-lump
red flag RF12 reaches see-doctor-days: a hard lump elsewhere | groin-lump any 1 | calf | lump-hard-or-stuck | | lump-hard-or-stuck
red flag RF12 reaches emergency: a lump and fever | groin-lump up 0 | anterior-groin | groin-lump fever-or-ill | | fever-or-ill
red flag RF12 reaches emergency: a stuck lump | groin-lump up 1 | inguinal-crease | groin-lump lump-hard-or-stuck | | lump-hard-or-stuck
red flag RF13 reaches see-doctor-days: old belly pain | testicle-or-belly any 0 | lower-abdomen | testicle-or-belly-pain | durationDays=60 | testicle-or-belly-pain
red flag RF13 reaches emergency: a pulse in the belly | testicle-or-belly any 1 | low-back-central | pulsing-belly | | pulsing-belly
red flag RF13 reaches emergency: new testicle pain | testicle-or-belly up 0 | testicle-or-labia | testicle-or-belly-pain | durationDays=2 | durationDays=30
red flag RF13 reaches urgent-same-day: belly pain for weeks | testicle-or-belly up 1 | lower-abdomen | testicle-or-belly-pain | durationDays=20 | durationDays=60
red flag RF13 reaches emergency: tearing back pain | testicle-or-belly up 2 | flank | pulsing-belly | age=70 | pulsing-belly
red flag RF14 reaches see-doctor-days: cancer before | cancer-weight-loss-or-constant any 0 | anterior-thigh-mid | cancer-history | | cancer-history
red flag RF14 reaches see-doctor-days: weight loss | cancer-weight-loss-or-constant any 1 | anterior-thigh-mid | weight-loss | | weight-loss
red flag RF14 reaches see-doctor-days: constant and worse | cancer-weight-loss-or-constant any 2 | anterior-thigh-mid | constant-worsening | | constant-worsening
red flag RF14 reaches see-doctor-days: a young bone that tablets silence | cancer-weight-loss-or-constant any 3 | anterior-thigh-mid | night-pain eased-by-anti-inflammatories | age=24 durationDays=60 | eased-by-anti-inflammatories
red flag RF14 reaches see-doctor-days: at rest and at night for six weeks | cancer-weight-loss-or-constant any 4 | buttock-deep sacrum-si | rest-pain night-pain | age=40 durationDays=100 | night-pain
red flag RF14 reaches see-doctor-days: a young knee at night and at rest | cancer-weight-loss-or-constant any 5 | knee-medial | night-pain rest-pain | age=17 durationDays=40 | age=30
red flag RF14 reaches see-doctor-days: young, woken for weeks, silenced by tablets | cancer-weight-loss-or-constant any 3 | anterior-thigh-mid | night-pain eased-by-anti-inflammatories | age=22 durationDays=90 | eased-by-anti-inflammatories
red flag RF14 reaches urgent-same-day: new back pain | cancer-weight-loss-or-constant up 0 | low-back-central | cancer-history | durationDays=20 | durationDays=200
red flag RF14 reaches urgent-same-day: a weak leg | cancer-weight-loss-or-constant up 1 | anterior-thigh-mid | cancer-history leg-weak | | leg-weak
red flag RF14 reaches urgent-same-day: a limp and night pain | cancer-weight-loss-or-constant up 2 | anterior-thigh-mid | cancer-history limps night-pain | durationDays=200 | limps
red flag RF14 reaches emergency: cancer, back, weak and numb | cancer-weight-loss-or-constant up 3 | low-back-central | cancer-history leg-weak numb-or-tingling | durationDays=200 | numb-or-tingling
red flag RF15 reaches see-doctor-days | steroids-alcohol-sickle when | anterior-groin | steroids-or-alcohol | | where=calf
red flag RF16 reaches see-doctor-days: groin, more training, builds | bone-stress-pattern any 0 | anterior-thigh-mid | load-increase builds-through-run | | builds-through-run
red flag RF16 reaches urgent-same-day: a sudden start hides no bone that gives way | bone-stress-pattern any 0 | anterior-groin | load-increase limps onset-sudden worse-sprinting | durationDays=14 | limps
red flag RF16 reaches see-doctor-days: groin, more training, hop | bone-stress-pattern any 1 | anterior-groin | load-increase hop-hurts | | hop-hurts
red flag RF16 reaches see-doctor-days: groin at night | bone-stress-pattern any 2 | anterior-groin | night-pain | durationDays=30 | night-pain
red flag RF16 reaches see-doctor-days: groin at rest alone | bone-stress-pattern any 2 | anterior-groin | rest-pain | durationDays=30 | rest-pain
red flag RF16 reaches see-doctor-days: groin at rest alone for years | bone-stress-pattern any 2 | anterior-groin | rest-pain | durationDays=700 | rest-pain
red flag RF16 reaches see-doctor-days: groin that hurts just to stand on | bone-stress-pattern any 2 | anterior-groin | pain-standing-on-it | durationDays=30 | pain-standing-on-it
red flag RF16 reaches see-doctor-days: groin at rest after a sudden start in a sprint | bone-stress-pattern any 2 | anterior-groin | rest-pain onset-sudden worse-sprinting | durationDays=14 | rest-pain
red flag RF16 reaches urgent-same-day: a limp in front | bone-stress-pattern any 3 | anterior-groin | limps | durationDays=30 | limps
red flag RF16 reaches urgent-same-day: a limp alone, without more training | bone-stress-pattern up 9 | anterior-groin | limps | durationDays=30 | durationDays=400
red flag RF16 reaches see-doctor-days: groin that builds with each run | bone-stress-pattern any 4 | anterior-groin | builds-through-run | durationDays=30 | where=knee-front
red flag RF16 reaches see-doctor-days: fragile bone, a new groin pain on walking | bone-stress-pattern any 5 | anterior-groin | osteoporosis-risk worse-walking | age=60 durationDays=10 | worse-walking
red flag RF16 reaches see-doctor-days: two signs of impact | bone-stress-pattern any 6 | buttock-deep | builds-through-run hop-hurts | | hop-hurts
red flag RF16 reaches see-doctor-days: standing and night | bone-stress-pattern any 7 | buttock-deep | pain-standing-on-it night-pain | | night-pain
red flag RF16 reaches see-doctor-days: limp and night | bone-stress-pattern any 8 | buttock-deep | limps night-pain | durationDays=30 | limps
red flag RF16 reaches see-doctor-days: limp and night for a year | bone-stress-pattern any 8 | buttock-deep | limps night-pain | durationDays=400 | limps
red flag RF16 reaches see-doctor-days: sit bone, two signs | bone-stress-pattern any 9 | ischial | load-increase builds-through-run hop-hurts | | hop-hurts
red flag RF16 reaches see-doctor-days: just above the knee, a limp after more training | bone-stress-pattern any 10 | anterior-thigh-lower knee-front | load-increase limps | durationDays=20 | limps
red flag RF16 reaches see-doctor-days: shin that builds | bone-stress-pattern any 11 | shin-lateral | load-increase builds-through-run | | builds-through-run
red flag RF16 reaches see-doctor-days: shin at night | bone-stress-pattern any 12 | shin-medial | night-pain | | night-pain
red flag RF16 reaches see-doctor-days: one point on the shin | bone-stress-pattern any 13 | shin-front | tender-bone-point hop-hurts | | tender-bone-point
red flag RF16 reaches see-doctor-days: a foot that hurts to stand on after more training | bone-stress-pattern any 14 | foot | load-increase pain-standing-on-it | durationDays=20 | load-increase
red flag RF16 reaches see-doctor-days: an ankle and arch that limp after more training | bone-stress-pattern any 14 | ankle arch | load-increase limps | durationDays=20 | limps
red flag RF16 reaches see-doctor-days: a heel at night after more training | bone-stress-pattern any 15 | heel | load-increase night-pain | durationDays=20 | night-pain
red flag RF16 reaches see-doctor-days: one point on the heel | bone-stress-pattern any 16 | heel | tender-bone-point load-increase hop-hurts | | hop-hurts
red flag RF16 reaches see-doctor-days: a known heel knock | bone-stress-pattern any 17 | lateral-hip-trochanter | heel-percussion-hurts | | heel-percussion-hurts
red flag RF16 reaches see-doctor-days: a known log roll | bone-stress-pattern any 18 | anterior-groin | load-increase log-roll-hurts | | log-roll-hurts
red flag RF16 reaches urgent-same-day: missed periods and landing hurts | bone-stress-pattern any 19 | lateral-hip-trochanter | periods-missed-or-weight-lost hop-hurts | | hop-hurts
red flag RF16 reaches see-doctor-days: walking and turning the hip hurt | bone-stress-pattern any 20 | anterior-groin | worse-walking worse-running inward-rotation-stiff | age=30 durationDays=20 | inward-rotation-stiff
red flag RF16 reaches see-doctor-days: one point on the foot after more training | bone-stress-pattern any 21 | foot | tender-bone-point load-increase | | tender-bone-point
red flag RF16 reaches urgent-same-day: 16, a sore knee and a stiff hip | bone-stress-pattern any 22 | knee-front | hip-stiff | age=16 durationDays=20 | age=19
red flag RF16 reaches urgent-same-day: 17, a limp and a sore thigh | bone-stress-pattern up 8 | anterior-thigh-lower | limps | age=17 durationDays=20 | age=19
red flag RF16 reaches urgent-same-day: hop and night | bone-stress-pattern up 0 | anterior-groin | load-increase hop-hurts night-pain | | night-pain
red flag RF16 reaches urgent-same-day: a limp after more training | bone-stress-pattern up 1 | anterior-groin | load-increase limps | durationDays=200 | load-increase
red flag RF16 reaches urgent-same-day: an earlier stress fracture | bone-stress-pattern up 2 | buttock-deep | stress-fracture-before hop-hurts | | hop-hurts
red flag RF16 reaches urgent-same-day: missed periods, groin at night | bone-stress-pattern up 3 | anterior-groin | periods-missed-or-weight-lost night-pain | | night-pain
red flag RF16 reaches urgent-same-day: impact and night without a risk | bone-stress-pattern up 4 | anterior-groin | builds-through-run hop-hurts night-pain | | night-pain
red flag RF16 reaches urgent-same-day: fragile bone that hurts to stand on | bone-stress-pattern up 5 | anterior-groin | osteoporosis-risk worse-walking pain-standing-on-it | age=65 durationDays=10 | osteoporosis-risk
red flag RF16 reaches urgent-same-day: past 65, a front thigh that hurts to stand on | bone-stress-pattern up 5 | anterior-thigh-mid | pain-standing-on-it | age=70 durationDays=10 | age=50
red flag RF16 reaches urgent-same-day: a shin one cannot stand on | bone-stress-pattern up 6 | shin-medial | load-increase pain-standing-on-it limps | | limps
red flag RF16 reaches urgent-same-day: walking and turning hurt, running stopped | bone-stress-pattern up 7 | anterior-groin | worse-walking stopped-running inward-rotation-stiff | age=30 durationDays=20 | inward-rotation-stiff
red flag RF17 reaches see-doctor-days: missed periods | low-energy-or-stress-fracture any 0 | lateral-hip-trochanter | periods-missed-or-weight-lost | | periods-missed-or-weight-lost
red flag RF17 reaches see-doctor-days: a stress fracture before | low-energy-or-stress-fracture any 1 | shin-medial | stress-fracture-before | | stress-fracture-before
red flag RF18 reaches emergency | hot-or-held-bent-joint when | anterior-groin | joint-hot-or-held-bent | | joint-hot-or-held-bent
red flag RF19 reaches see-doctor-days: fragile bone, a slow ache | injury-or-fragile-spine when | low-back-central | osteoporosis-risk | age=52 durationDays=20 | durationDays=60
red flag RF19 reaches urgent-same-day: 65, osteoporosis, new back pain | injury-or-fragile-spine up 0 | low-back-central | osteoporosis-risk | age=65 durationDays=14 | age=52
red flag RF19 reaches urgent-same-day: a fall | injury-or-fragile-spine up 0 | low-back-central | after-fall-or-crash | durationDays=20 | after-fall-or-crash
red flag RF19 reaches emergency: a possible break and a weak leg | injury-or-fragile-spine up 1 | low-back-central | osteoporosis-risk onset-sudden leg-weak | age=72 | leg-weak
red flag RF20 reaches self-care: pregnant, a sore knee | pregnant-or-recent-birth when | knee-front | pregnant-or-recent-birth | | pregnant-or-recent-birth
red flag RF20 reaches see-doctor-days: beside the sacrum | pregnant-or-recent-birth up 0 | sacrum-si | pregnant-or-recent-birth | | where=knee-front
red flag RF20 reaches urgent-same-day: pelvis with a limp | pregnant-or-recent-birth up 1 | lateral-hip-trochanter | pregnant-or-recent-birth limps | | limps
red flag RF20 reaches urgent-same-day: groin | pregnant-or-recent-birth up 2 | anterior-groin | pregnant-or-recent-birth | | where=knee-front
red flag RF20 reaches see-doctor-days: outer hip | pregnant-or-recent-birth up 4 | lateral-hip-trochanter | pregnant-or-recent-birth | | where=knee-front
red flag RF20 reaches urgent-same-day: back of the thigh at rest | pregnant-or-recent-birth up 5 | posterior-thigh-upper | pregnant-or-recent-birth rest-pain | | rest-pain
red flag RF20 reaches urgent-same-day: calf | pregnant-or-recent-birth up 3 | calf | pregnant-or-recent-birth | | where=knee-front
red flag RF21 reaches see-doctor-days | numb-with-weakness when | anterior-thigh-mid | numb-or-tingling leg-weak | | leg-weak
red flag RF21 reaches emergency: on a blood thinner | numb-with-weakness up 0 | anterior-thigh-mid | numb-or-tingling leg-weak blood-thinner | | blood-thinner
red flag RF21 reaches emergency: both legs | numb-with-weakness up 1 | anterior-thigh-mid | numb-or-tingling leg-weak both-legs | | both-legs
red flag RF21 reaches emergency: bladder or bowel | numb-with-weakness up 2 | buttock-deep | numb-or-tingling leg-weak bladder-or-bowel | | bladder-or-bowel
red flag RF22 reaches see-physio: six weeks, nothing eases it | not-better-in-six-weeks any 0 | lateral-hip-trochanter | | durationDays=50 | durationDays=30
red flag RF22 reaches see-physio: twelve weeks | not-better-in-six-weeks any 1 | lateral-hip-trochanter | eased-by-rest | durationDays=100 | durationDays=60
`;

interface DangerStory {
  readonly title: string;
  readonly level: TriageLevel;
  readonly flag: RedFlag;
  readonly step: string;
  readonly rule: Rule;
  readonly told: Told;
  readonly nearest: readonly Told[];
}

const engine = await loadEngine();
const flagsOnly = flagsAlone(engine);
const flags = new Map(engine.knowledge.redFlags.map((flag) => [flag.id, flag]));

/** The steps a flag must have a story for, with the rule each leans on. */
function stepsOf(flag: RedFlag): Map<string, Rule> {
  const { when } = flag;
  const ways: [string, Rule][] =
    typeof when === 'object' && 'any' in when
      ? when.any.map((rule, i) => [`any ${i}`, rule])
      : [['when', when]];
  return new Map([
    ...ways,
    ...flag.escalations.map((step, i): [string, Rule] => [`up ${i}`, step.when]),
  ]);
}

/** The stories without the deciding answer: left open, not sure, no; or with another place or number. */
function nearestOf(story: Told, change: string): Told[] {
  const [key = '', value] = change.split('=');
  if (key === 'where' && value !== undefined) return [{ ...story, where: [value] }];
  if (value !== undefined) return [{ ...story, person: { ...story.person, [key]: Number(value) } }];
  if (story.findings[key] !== 'yes') throw new Error(`${key}: not an answer of the story`);
  const open = leftOpen(story, key);
  const answered = (['not-sure', 'no'] as const).map((answer) => ({
    ...story,
    findings: { ...story.findings, [key]: answer },
  }));
  return [open, ...answered];
}

function dangerStory([title, flagAndStep, where, findings, person, change]: string[]): DangerStory {
  const [id = '', ...step] = (flagAndStep as string).split(' ');
  const flag = flags.get(id);
  const rule = flag && stepsOf(flag).get(step.join(' '));
  const level = triageLevels.find((name) => title?.includes(`reaches ${name}`));
  if (!flag || !rule || !level) throw new Error(`${title}: no such flag, step or level`);
  const story = told(where as string, findings as string, person as string);
  return {
    title: title as string,
    level,
    flag,
    step: step.join(' '),
    rule,
    told: story,
    nearest: nearestOf(story, change as string),
  };
}

const stories = rowsTold(table).map(dangerStory);

describe('red flags', () => {
  test('every red flag, every way its rule may hold and every escalation has a story', () => {
    const expected = [...flags.values()].flatMap((flag) =>
      [...stepsOf(flag).keys()].map((step) => `${flag.id} ${step}`),
    );
    const given = new Set(stories.map(({ flag, step }) => `${flag.id} ${step}`));
    expect(flags.size).toBe(22);
    expect(expected.filter((name) => !given.has(name))).toEqual([]);
  });

  test('every red flag reaches the level its table states', () => {
    const root = repositoryRoot() as string;
    for (const { title, level, flag, step } of stories) {
      const record = readFileSync(join(root, 'atlas', 'red-flags', `${flag.id}.yaml`), 'utf8');
      expect(title).toContain(/^evidenceId: (RF\d\d)$/m.exec(record)?.[1]);
      const stated = step.startsWith('up')
        ? flag.escalations[Number(step.slice(3))]?.level
        : flag.level;
      if (step.startsWith('any'))
        expect(levelRank(level)).toBeGreaterThanOrEqual(levelRank(flag.level));
      else expect(level, title).toBe(stated);
    }
  });

  for (const { title, level, flag, step, rule, told: given, nearest } of stories)
    test(title, () => {
      const story = storyTold(engine, given);
      const { triage, relief } = differentiate(engine.model, story);
      expect(holds(rule, story)).toBe(true);
      expect(triage.redFlags).toContain(flag.id);
      expect(levelRank(triage.level)).toBeGreaterThanOrEqual(levelRank(level));
      expect(differentiate(flagsOnly, story).triage.level).toBe(level);
      if (flag.locksRelief) expect(relief).toMatchObject({ allowed: 'no', for: [] });
      for (const lacking of nearest.map((near) => storyTold(engine, near))) {
        expect(holds(rule, lacking)).toBe(false);
        const calmer = differentiate(flagsOnly, lacking).triage;
        if (step.startsWith('up')) expect(levelRank(calmer.level)).toBeLessThan(levelRank(level));
        else expect(calmer.redFlags).not.toContain(flag.id);
      }
    });
});
