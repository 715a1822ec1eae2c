export { webhookEndpoint } from './endpoint.ts'
export { forgetOldReceipts } from './forget-receipts.ts'
export { HOOKS_PATH } from './path.ts'
