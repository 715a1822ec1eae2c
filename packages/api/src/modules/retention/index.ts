import './events.ts'
import './retention-mutations.ts'
