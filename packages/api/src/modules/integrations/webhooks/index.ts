import './retention.ts'

export { webhookEndpoint } from './endpoint.ts'
export { HOOKS_PATH } from './path.ts'
