import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './reach.ts'
import './uploads/retention.ts'
import './mutations.ts'
import { onErasure } from '../people/index.ts'
import { forgetUploadsAbout } from './uploads/forget-uploads-about.ts'

export { importRunJob, runImport } from './run/run-import.ts'
export { Import } from './schema.ts'
export { type UploadLimits, uploadsEndpoint } from './uploads/endpoint.ts'
export { LARGEST_UPLOAD_BYTES } from './uploads/store-upload.ts'

onErasure(forgetUploadsAbout)
