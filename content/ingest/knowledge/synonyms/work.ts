/** Verbs with their nouns, and what is said of work and business. */
export const WORK = `
  choose choice chosen
  sell sale sold
  sell_out sold_out
  grow growth
  prove proof
  lose loss lost
  think thought
  die death pass_away
  born birth
  marry marriage wedding
  speak speech spoken
  believe belief
  behave behavior behaviour
  succeed success successful
  know knowledge
  strong strength
  strengthen make_stronger reinforce
  deep depth
  weigh weight
  angry anger furious
  receive receipt
  donate donation
  advise advice
  complain complaint grumble moan
  respond response reply answer
  decide decision make_up_your_mind
  describe description
  explain explanation
  define definition
  destroy destruction
  expand expansion
  explode explosion blow_up
  collide collision
  persuade persuasion convince
  solve solution solved
  evolve evolution
  consume consumption
  acquire acquisition takeover
  survive survival
  verify verification
  identify identification
  diagnose diagnosis
  prioritize prioritise prioritization
  criticize criticise criticism
  optimize optimise optimization optimisation
  standardize standardise standardization
  centralize centralise centralization
  specialize specialise specialization
  minimize minimise
  visible visibility
  available availability
  feasible feasibility doable
  flexible flexibility
  complex complexity complicated
  creative creativity
  efficient efficiency
  frequently often
  confident confidence
  advertise advertisement advertising
  invest investment investor
  invent invention inventor
  innovate innovation
  improve improvement enhance enhancement get_better
  achieve achievement accomplish accomplishment
  manage management
  afraid scared fear frightened
  worry worried anxious anxiety
  happy happiness glad
  write writer author
  depend dependency dependence
  occur occurrence happen take_place
  build built

  boss manager supervisor
  direct_report subordinate
  teamwork collaboration
  collaborate cooperate work_together collaboration
  silo siloed isolated_teams
  reorganize reorganise reorg reorganization
  startup start_up young_company
  founder entrepreneur
  co_founder cofounder
  freelancer self_employed
  trainee apprentice intern
  mentor mentorship mentoring
  job_interview hiring_interview
  applicant job_seeker
  vacancy job_opening open_position
  lay_off layoff layoffs job_cuts
  quit resign resignation
  retirement retire_from_work
  salary wage paycheck
  pay_rise pay_raise salary_increase
  burnout burned_out burnt_out
  overtime long_hours
  remote_work work_from_home working_from_home telework
  coworker colleague teammate
  standup stand_up_meeting daily_scrum
  one_on_one one_to_one
  performance_review appraisal
  onboard onboarding
  ramp_up get_up_to_speed
  psychological_safety safe_to_speak_up feel_safe
  empathy compassion
  autonomy independence
  empower empowerment
  micromanage micromanagement
  bureaucracy red_tape paperwork
  deadline due_date
  postpone put_off defer
  cancel call_off
  to_do_list todo
  incremental step_by_step gradual gradually
  gradually little_by_little bit_by_bit
  suddenly all_of_a_sudden
  continuous_improvement kaizen
  discriminate discrimination
  impostor_syndrome imposter_syndrome
  charity nonprofit non_profit
  beginner novice newcomer newbie
  keynote opening_talk
  workshop hands_on_session
  panel panel_discussion roundtable

  pr pull_request merge_request
  approve approval sign_off
  illegal unlawful against_the_law
  injure injury wound
  compete competition
  clever smart intelligent
  cv curriculum_vitae
  revenue earnings turnover
  make_money earn
  cut_down_on reduce cut_back_on
  cut_costs reduce_costs lower_costs save_money
  bankrupt bankruptcy insolvent go_bust
  invoice bill
  refund money_back reimburse
  discount rebate price_cut
  supplier vendor
  warehouse fulfillment_center fulfilment_centre distribution_center
  supermarket grocery_store grocer
  online_shop e_commerce ecommerce online_store web_shop
  shopping_cart shopping_basket
  call_center call_centre contact_center
  customer_support customer_service help_desk
  lawyer attorney
  police cops law_enforcement
  army military armed_forces
  factory manufacturing_plant
  manufacture manufacturing
  predictive_maintenance fix_before_it_breaks
  digital_twin virtual_copy
  electricity electric_power electrical_power
  carbon_footprint carbon_emissions co2 carbon_dioxide
  climate_change global_warming
  sustainable sustainability environmentally_friendly eco_friendly
  trash garbage rubbish`;
