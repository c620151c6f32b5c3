import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './post.json'

everyCaseHolds(cases)
