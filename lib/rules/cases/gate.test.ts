import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './gate.json'

everyCaseHolds(cases)
