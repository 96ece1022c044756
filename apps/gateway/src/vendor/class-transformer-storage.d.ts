// The file exists, its types do not; class-validator-jsonschema needs it to follow nested shapes.
declare module 'class-transformer/cjs/storage.js' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage.js';
}
