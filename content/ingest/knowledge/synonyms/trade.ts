/** What people in this trade say for one another. */
export const TRADE = `
  latency delay lag
  throughput bandwidth traffic load
  speed pace velocity
  peak maximum highest busiest
  percent percentage share fraction proportion portion
  amount quantity volume
  limit cap maximum ceiling
  increase growth rise gain
  decrease reduction drop
  reduce lower cut shrink decrease
  average typical mean

  outage downtime failure breakdown incident
  fault failure error bug defect
  faulty bad broken unhealthy
  recover restore recovery heal
  backup snapshot
  restart reboot
  deploy rollout release ship
  upgrade update patch
  monitor observe watch track
  observability monitoring visibility
  alarm alert notification
  rollback revert undo
  debug troubleshoot diagnose
  test trial experiment
  pause sleep idle suspend go_to_sleep fall_asleep
  stop end halt shut_down switch_off turn_off switch_itself_off turn_itself_off
  start begin boot spin_up kick_off
  run execute
  fail crash break go_down fall_over
  integration integrate connect hook_up plug_in
  oversee oversight supervise keep_an_eye_on keep_an_eye
  watch monitor keep_an_eye_on keep_an_eye
  protect guard care look_after
  log record
  immediately directly right_away straight_away at_once
  discover find find_out figure_out
  include contain come_with
  queue wait backlog
  retry repeat

  amazon aws amazon_web_services

  server machine host instance
  memory ram
  cpu processor core
  disk drive storage
  database db datastore
  postgres postgresql pg
  query statement
  request call invocation
  replica copy duplicate
  replicate copy duplicate mirror
  primary master main leader
  secondary standby follower
  shard partition
  cluster fleet
  endpoint address url
  cache buffer
  event message

  engineer developer programmer coder
  application app software
  library package module
  tool utility
  ide editor
  version release edition
  feature capability
  service product
  build create develop make construct
  rewrite redesign refactor
  architecture design structure
  component part piece
  pipeline workflow
  documentation docs manual
  whitepaper paper
  repository repo

  company firm business enterprise organization organisation corporation
  employee staff worker workforce personnel
  customer client user
  manager executive boss leader
  hire recruit
  train teach educate
  skill expertise talent
  price cost charge fee
  pay spend
  buy purchase acquire
  cheap inexpensive
  expensive costly
  rule principle guideline policy
  goal aim target objective
  advice recommendation suggestion tip
  recommend suggest advise
  benefit advantage upside
  drawback disadvantage downside limitation
  problem issue challenge difficulty
  obstacle blocker barrier hurdle
  prevent stop block hinder blocker obstacle
  risk danger threat
  security protection safety
  attack hack breach intrusion
  permission privilege right
  law regulation legislation
  country nation state
  responsibility duty job
  responsible accountable in_charge
  choose select pick decide
  option alternative choice
  use adopt utilise
  avoid prevent
  help assist support aid
  allow enable permit
  need require
  demo demonstration
  talk session presentation lecture speech
  speaker presenter
  audience attendee listener
  doctor physician surgeon
  voice speech
  picture image photo
  film movie video
  car vehicle automobile
  quick fast rapid
  simple easy
  multi multiple several
  hard difficult tough
  big large huge
  important critical crucial essential key
  constant continuous
  reliable dependable resilient
  global worldwide
  upcoming coming future
  replace substitute swap
  remove delete eliminate get_rid_of take_out throw_out
  add include
  change alter modify
  move migrate transfer
  connect link attach hook_up plug_in
  combine merge
  isolate separate
  send transmit
  store keep save retain hang_on_to hold_on_to
  fetch retrieve read
  metric measure kpi indicator

  cli command_line
  ide development_environment
  sdk software_development_kit
  kpi key_performance_indicator
  sla service_level_agreement
  az availability_zone
  vpc virtual_private_cloud private_network
  vm virtual_machine
  os operating_system
  ui user_interface
  api programming_interface
  tts text_to_speech speech_synthesis
  ml machine_learning
  ai artificial_intelligence
  iaas infrastructure_as_a_service
  paas platform_as_a_service
  saas software_as_a_service
  cto chief_technology_officer
  cfo chief_financial_officer
  ceo chief_executive`;
