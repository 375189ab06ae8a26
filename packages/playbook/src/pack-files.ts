/**
 * The files of the pack that ships with the product, unread: `load-playbook.ts` checks them, and `load-example.ts` the example.
 *
 * This is the only code that knows the folder's name. Another company is another folder with the same files. The imports are
 * written out so that a bundler can see them; a test compares them with what lies in the folder.
 */
import company from '../amazon-pm/company.json' with { type: 'json' }
import principles from '../amazon-pm/principles.json' with { type: 'json' }
import roles from '../amazon-pm/roles.json' with { type: 'json' }
import levels from '../amazon-pm/levels.json' with { type: 'json' }
import hiringProcess from '../amazon-pm/process.json' with { type: 'json' }
import formats from '../amazon-pm/formats.json' with { type: 'json' }
import probes from '../amazon-pm/probes.json' with { type: 'json' }
import skills from '../amazon-pm/skills.json' with { type: 'json' }
import transitions from '../amazon-pm/transitions.json' with { type: 'json' }
import documents from '../amazon-pm/documents.json' with { type: 'json' }
import plans from '../amazon-pm/plans.json' with { type: 'json' }
import resources from '../amazon-pm/resources.json' with { type: 'json' }
import faq from '../amazon-pm/faq.json' with { type: 'json' }
import example from '../amazon-pm/example.json' with { type: 'json' }
import behaviouralCustomerObsession from '../amazon-pm/questions/behavioural-customer-obsession.json' with { type: 'json' }
import behaviouralOwnership from '../amazon-pm/questions/behavioural-ownership.json' with { type: 'json' }
import behaviouralInventAndSimplify from '../amazon-pm/questions/behavioural-invent-and-simplify.json' with { type: 'json' }
import behaviouralAreRightALot from '../amazon-pm/questions/behavioural-are-right-a-lot.json' with { type: 'json' }
import behaviouralLearnAndBeCurious from '../amazon-pm/questions/behavioural-learn-and-be-curious.json' with { type: 'json' }
import behaviouralHireAndDevelopTheBest from '../amazon-pm/questions/behavioural-hire-and-develop-the-best.json' with { type: 'json' }
import behaviouralInsistOnTheHighestStandards from '../amazon-pm/questions/behavioural-insist-on-the-highest-standards.json' with {
  type: 'json',
}
import behaviouralThinkBig from '../amazon-pm/questions/behavioural-think-big.json' with { type: 'json' }
import behaviouralBiasForAction from '../amazon-pm/questions/behavioural-bias-for-action.json' with { type: 'json' }
import behaviouralFrugality from '../amazon-pm/questions/behavioural-frugality.json' with { type: 'json' }
import behaviouralEarnTrust from '../amazon-pm/questions/behavioural-earn-trust.json' with { type: 'json' }
import behaviouralDiveDeep from '../amazon-pm/questions/behavioural-dive-deep.json' with { type: 'json' }
import behaviouralHaveBackboneDisagreeAndCommit from '../amazon-pm/questions/behavioural-have-backbone-disagree-and-commit.json' with {
  type: 'json',
}
import behaviouralDeliverResults from '../amazon-pm/questions/behavioural-deliver-results.json' with { type: 'json' }
import behaviouralStriveToBeEarthsBestEmployer from '../amazon-pm/questions/behavioural-strive-to-be-earths-best-employer.json' with {
  type: 'json',
}
import behaviouralSuccessAndScaleBringBroadResponsibility from '../amazon-pm/questions/behavioural-success-and-scale-bring-broad-responsibility.json' with {
  type: 'json',
}
import behaviouralAmbiguous from '../amazon-pm/questions/behavioural-ambiguous.json' with { type: 'json' }
import background from '../amazon-pm/questions/background.json' with { type: 'json' }
import productDesign from '../amazon-pm/questions/product-design.json' with { type: 'json' }
import strategy from '../amazon-pm/questions/strategy.json' with { type: 'json' }
import prioritisation from '../amazon-pm/questions/prioritisation.json' with { type: 'json' }
import metrics from '../amazon-pm/questions/metrics.json' with { type: 'json' }
import estimation from '../amazon-pm/questions/estimation.json' with { type: 'json' }
import technical from '../amazon-pm/questions/technical.json' with { type: 'json' }
import systemDesign from '../amazon-pm/questions/system-design.json' with { type: 'json' }
import goToMarket from '../amazon-pm/questions/go-to-market.json' with { type: 'json' }
import anchorsProductDesign from '../amazon-pm/anchors/product-design.json' with { type: 'json' }
import anchorsStrategy from '../amazon-pm/anchors/strategy.json' with { type: 'json' }
import anchorsMetrics from '../amazon-pm/anchors/metrics.json' with { type: 'json' }
import anchorsEstimation from '../amazon-pm/anchors/estimation.json' with { type: 'json' }
import anchorsPrioritisation from '../amazon-pm/anchors/prioritisation.json' with { type: 'json' }
import anchorsTechnical from '../amazon-pm/anchors/technical.json' with { type: 'json' }

export const PACK_FOLDER = 'amazon-pm'

/** What each file holds, by its path inside the folder. */
export type PackFiles = Readonly<Record<string, unknown>>

/** Question files stand in the order in which the bank shows them. */
export const PACK_FILES: PackFiles = {
  'company.json': company,
  'principles.json': principles,
  'roles.json': roles,
  'levels.json': levels,
  'process.json': hiringProcess,
  'formats.json': formats,
  'probes.json': probes,
  'skills.json': skills,
  'transitions.json': transitions,
  'documents.json': documents,
  'plans.json': plans,
  'resources.json': resources,
  'faq.json': faq,
  'example.json': example,
  'questions/behavioural-customer-obsession.json': behaviouralCustomerObsession,
  'questions/behavioural-ownership.json': behaviouralOwnership,
  'questions/behavioural-invent-and-simplify.json': behaviouralInventAndSimplify,
  'questions/behavioural-are-right-a-lot.json': behaviouralAreRightALot,
  'questions/behavioural-learn-and-be-curious.json': behaviouralLearnAndBeCurious,
  'questions/behavioural-hire-and-develop-the-best.json': behaviouralHireAndDevelopTheBest,
  'questions/behavioural-insist-on-the-highest-standards.json': behaviouralInsistOnTheHighestStandards,
  'questions/behavioural-think-big.json': behaviouralThinkBig,
  'questions/behavioural-bias-for-action.json': behaviouralBiasForAction,
  'questions/behavioural-frugality.json': behaviouralFrugality,
  'questions/behavioural-earn-trust.json': behaviouralEarnTrust,
  'questions/behavioural-dive-deep.json': behaviouralDiveDeep,
  'questions/behavioural-have-backbone-disagree-and-commit.json': behaviouralHaveBackboneDisagreeAndCommit,
  'questions/behavioural-deliver-results.json': behaviouralDeliverResults,
  'questions/behavioural-strive-to-be-earths-best-employer.json': behaviouralStriveToBeEarthsBestEmployer,
  'questions/behavioural-success-and-scale-bring-broad-responsibility.json': behaviouralSuccessAndScaleBringBroadResponsibility,
  'questions/behavioural-ambiguous.json': behaviouralAmbiguous,
  'questions/background.json': background,
  'questions/product-design.json': productDesign,
  'questions/strategy.json': strategy,
  'questions/prioritisation.json': prioritisation,
  'questions/metrics.json': metrics,
  'questions/estimation.json': estimation,
  'questions/technical.json': technical,
  'questions/system-design.json': systemDesign,
  'questions/go-to-market.json': goToMarket,
  'anchors/product-design.json': anchorsProductDesign,
  'anchors/strategy.json': anchorsStrategy,
  'anchors/metrics.json': anchorsMetrics,
  'anchors/estimation.json': anchorsEstimation,
  'anchors/prioritisation.json': anchorsPrioritisation,
  'anchors/technical.json': anchorsTechnical,
}
