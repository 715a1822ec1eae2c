import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Import', { read: 'import:read' })
belongsToOrganization('ImportProblem', { read: 'import:read' })

// An upload is not visible until its last byte has arrived.
belongsToOrganization('Upload', { read: 'import:read', shown: () => Prisma.sql`t.sha256 <> ''` })
