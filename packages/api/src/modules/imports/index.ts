import './acts/schema.ts'
import './schema.ts'

export { importRunJob, runImport } from './run/run-import.ts'
export { Import } from './schema.ts'
export { type UploadLimits, uploadsEndpoint } from './uploads/endpoint.ts'
export { forgetOldUploads } from './uploads/forget-uploads.ts'
