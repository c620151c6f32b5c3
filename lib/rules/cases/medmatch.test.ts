import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './medmatch.json'

everyCaseHolds(cases)
