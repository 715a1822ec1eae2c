import type { Db } from '@portevoix/api/core/database.ts'

/** Records that a person agreed to the wording of a purpose that the organisation was born with. @returns its id. */
export async function agreed(db: Db, personId: string, purpose: 'SHARING' | 'SCORING'): Promise<string> {
  const { id: documentVersionId, document } = await db.documentVersion.findFirstOrThrow({
    where: { document: { purpose: { key: purpose } } },
    select: { id: true, document: { select: { purposeId: true } } },
  })
  const purposeId = document.purposeId ?? ''
  const { id } = await db.agreement.create({ data: { personId, purposeId, documentVersionId, method: 'LOG_IN' } })
  return id
}
