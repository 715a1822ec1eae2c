import { declareLooks } from '../../platform/looks/index.ts'

declareLooks('NetworkPosition', {
  person: 'personId',
  read: 'network:read',
  fields: {
    betweenness: 'TIES',
    betweennessError: null,
    closeness: 'TIES',
    clustering: 'TIES',
    community: 'TIES',
    constraint: 'TIES',
    coreNumber: 'TIES',
    eigenvector: 'TIES',
    hidden: null,
    inDegree: 'TIES',
    inStrength: 'TIES',
    outDegree: 'TIES',
    outStrength: 'TIES',
    pageRank: 'TIES',
    peopleRemoved: null,
  },
})
