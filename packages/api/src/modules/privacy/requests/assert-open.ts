import { ConflictError } from '../../../core/errors.ts'
import type { PrivacyRequest } from '../../../generated/prisma/client.ts'
import { texts } from '../texts.ts'

/** @throws ConflictError PRIVACY_REQUEST_ANSWERED. */
export function assertOpen({ status }: PrivacyRequest, path: readonly string[] = ['id']): void {
  if (status === 'OPEN') return
  throw new ConflictError(texts('answered-already'), null, 'PRIVACY_REQUEST_ANSWERED', path)
}
