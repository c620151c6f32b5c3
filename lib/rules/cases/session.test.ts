import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './session.json'

everyCaseHolds(cases, 'Where an event leads a session')
