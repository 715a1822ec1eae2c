/** A department of the demo: its headcount, its teams and their sizes, and its job titles. */
export interface DemoDepartment {
  key: string
  name: string
  size: number
  teams: readonly string[]
  head: string
  lead: string
  titles: readonly string[]
}

/** Eight departments; the head of the first one is the head of the organisation. */
export const DEPARTMENTS: readonly DemoDepartment[] = [
  {
    key: 'management',
    name: 'Management and Finance',
    size: 12,
    teams: ['Finance', 'Legal and office'],
    head: 'Managing director',
    lead: 'Team lead',
    titles: ['Controller', 'Accountant', 'Legal counsel', 'Office manager'],
  },
  {
    key: 'design',
    name: 'Design and Engineering',
    size: 36,
    teams: ['Optics', 'Electronics', 'Mechanics', 'Design', 'Software'],
    head: 'Head of design and engineering',
    lead: 'Lead engineer',
    titles: [
      'Optical engineer',
      'Electronics engineer',
      'Mechanical engineer',
      'Industrial designer',
      'Software engineer',
    ],
  },
  {
    key: 'production',
    name: 'Production',
    size: 44,
    teams: ['Metal', 'Assembly', 'Finishing', 'Quality', 'Warehouse', 'Repair workshop'],
    head: 'Head of production',
    lead: 'Shift lead',
    titles: ['Metal worker', 'Fitter', 'Finisher', 'Quality technician', 'Logistics clerk', 'Repairer', 'Apprentice'],
  },
  {
    key: 'sales',
    name: 'Sales',
    size: 28,
    teams: ['Sales France', 'Sales Germany', 'Sales abroad', 'Architects'],
    head: 'Head of sales',
    lead: 'Regional lead',
    titles: ['Account manager', 'Sales engineer', 'Inside sales', 'Bid manager'],
  },
  {
    key: 'marketing',
    name: 'Marketing',
    size: 18,
    teams: ['Product marketing', 'Online', 'Trade fairs'],
    head: 'Head of marketing',
    lead: 'Marketing lead',
    titles: ['Product marketer', 'Content editor', 'Event planner', 'Data analyst'],
  },
  {
    key: 'hr',
    name: 'Human Resources',
    size: 14,
    teams: ['Recruitment', 'Training'],
    head: 'Head of human resources',
    lead: 'Human resources lead',
    titles: ['Recruiter', 'Trainer', 'Payroll officer', 'Apprenticeship coordinator'],
  },
  {
    key: 'support',
    name: 'Customer Support',
    size: 24,
    teams: ['Hotline', 'Spare parts', 'Installers'],
    head: 'Head of customer support',
    lead: 'Support lead',
    titles: ['Support agent', 'Spare parts clerk', 'Field technician', 'Knowledge editor'],
  },
  {
    key: 'communications',
    name: 'Communications and Sustainability',
    size: 16,
    teams: ['Communications', 'Sustainability'],
    head: 'Head of communications and sustainability',
    lead: 'Communications lead',
    titles: ['Press officer', 'Editor', 'Sustainability analyst', 'Video producer'],
  },
]
