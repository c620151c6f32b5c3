import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './checkin.json'

everyCaseHolds(cases)
