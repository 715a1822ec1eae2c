import './error-codes.ts'
import './events.ts'
import './leave-mutations.ts'
import './permissions.ts'

export { departureWork } from './departure.ts'
export { exportOrganization, FolderNotEmpty } from './export.ts'
export { BACKUPS, type Receipt, readReceipts } from './receipt.ts'
