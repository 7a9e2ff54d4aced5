export { type Line, readLines } from './lines.js';
export {
  type AcceptedManifest,
  type ManifestContent,
  type RefusedManifest,
  readManifest,
} from './manifest/read.js';
