import './acts/schema.ts'
import './schema.ts'

export { importRunJob } from './run/run-import.ts'
export { Import } from './schema.ts'
export { uploadsEndpoint } from './uploads/endpoint.ts'
