import type { Context } from '../../../core/context.ts'
import { NotFoundError } from '../../../core/errors.ts'
import { existingSubjects, type Subject, subjectOfId, subjectsInWords } from '../subjects.ts'

/**
 * The subject with a global id.
 * @throws NotFoundError where there is none in this organisation.
 */
export async function requireSubject(ctx: Context, globalId: string, path: string): Promise<Subject> {
  const subject = subjectOfId(globalId)
  const existing = subject ? await existingSubjects(ctx, [subject]) : null
  if (!subject || existing?.size !== 1) throw new NotFoundError(subjectsInWords(), path.split('.'))
  return subject
}
