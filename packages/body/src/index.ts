export { partNames } from './body.ts';
export type { Body, Part, Shape } from './body.ts';
export { decodeBody } from './decode-body.ts';
export { decodeRig } from './decode-rig.ts';
export { distanceFrom } from './distance.ts';
export type { DistanceField, Seed } from './distance.ts';
export {
  addStroke,
  clearDrawing,
  emptyDrawing,
  eraseStroke,
  paintedCells,
  unionDrawings,
} from './drawing.ts';
export type { Drawing, Feeling, PaintedCell } from './drawing.ts';
export { geodesicPath, pointAlong } from './geodesic.ts';
export type { GeodesicPath } from './geodesic.ts';
export { growDrawing } from './grow-drawing.ts';
export type { Issue, Parsed } from './issue.ts';
export { landmarkPosition, parseLandmarks } from './landmarks.ts';
export type { Landmarks } from './landmarks.ts';
export { drawingArea, overlapOf } from './measure-drawing.ts';
export { compileRegions } from './compile-regions.ts';
export { packRegions, unpackRegions } from './pack-regions.ts';
export { paintingGround } from './painting-ground.ts';
export type { PaintingGround } from './painting-ground.ts';
export { parseDrawing } from './parse-drawing.ts';
export { locate } from './path-point.ts';
export type { LandmarkPoints, PathPoint } from './path-point.ts';
export { placeBones } from './pose.ts';
export type { BoneName, JointAngles, Placement, Pose } from './pose.ts';
export { poseBody } from './pose-body.ts';
export { isQuality, qualitiesOf, qualityMask, qualityNames } from './quality.ts';
export type { Quality } from './quality.ts';
export { rotate } from './quaternion.ts';
export type { Quaternion } from './quaternion.ts';
export { drawingFromRegions, regionsTouched } from './region-drawing.ts';
export type { RegionPain } from './region-drawing.ts';
export { regionMap } from './region-map.ts';
export {
  isRegionName,
  midlineRegions,
  mirrorRegion,
  regionNames,
  rightSideName,
  sidedRegions,
} from './region-names.ts';
export type { RegionId } from './region-names.ts';
export { createRegions, regionCells } from './regions.ts';
export type { Regions } from './regions.ts';
export { bones } from './rig.ts';
export type { Bone, Rig } from './rig.ts';
export { serialiseDrawing } from './serialise-drawing.ts';
export type { SerialisedDrawing, SerialisedLayer } from './serialise-drawing.ts';
export { shiftDrawing } from './shift-drawing.ts';
export { smoothDrawing } from './smooth-drawing.ts';
export { entriesOf, mirrorMap, sparseMap, unionMaps } from './sparse-map.ts';
export type { SparseMap } from './sparse-map.ts';
export { strokeMap } from './stroke.ts';
export type { Brush, StrokeSample } from './stroke.ts';
export { areaOf, createSurface } from './surface.ts';
export type { Surface } from './surface.ts';
export { pointOfCell, positionOfPoint } from './surface-point.ts';
export type { SurfacePoint } from './surface-point.ts';
export type { Vector } from './vector.ts';
export { viewFrames, viewNames } from './view-frame.ts';
export type { ViewBox, ViewFrame, ViewName } from './view-frame.ts';
export { cellAtPixel, pointAtPixel, projectPoint } from './view-point.ts';
export { createView } from './view.ts';
export type { View, ViewSize } from './view.ts';
export { walkAlong } from './walk.ts';
export type { Profile } from './profile.ts';
export { rasteriseZone } from './zone.ts';
export type { ZonePart } from './zone.ts';
