/** What is said of security, running systems, architecture and data. */
export const OPERATIONS = `
  log_in login sign_in logon sign_on authenticate
  log_out logout sign_out log_off
  identity who_you_are who_someone_is
  authenticate verify_identity prove_who_you_are
  sign_up signup register registration
  enroll enrol enrollment
  authorize authorise authorization authorisation
  password passphrase passcode
  credentials login_details username_and_password
  encrypt encryption encipher
  decrypt decryption decipher
  hacker attacker intruder
  malware malicious_software
  ransomware extortion_software
  phishing fake_email scam_email
  vulnerability security_hole security_flaw
  steal theft stolen
  fraud scam swindle
  fraudster scammer swindler
  impersonate pretend_to_be pose_as
  privacy data_protection
  anonymize anonymise de_identify
  comply compliance
  forbid prohibit ban disallow outlaw
  least_privilege minimal_permissions only_the_permissions_needed
  tamper_proof tamper_resistant
  lock_in vendor_lock_in locked_in
  pen_test penetration_test penetration_testing
  facial_recognition face_recognition
  defend defense defence
  harmless innocuous

  crash outage go_down
  blackout power_cut power_outage power_failure
  sluggish slow
  slow_down slowdown decelerate
  speed_up accelerate acceleration make_faster
  resilience robustness fault_tolerance
  fault_tolerant resilient robust
  redundant redundancy
  failover fail_over switch_over
  deteriorate deterioration worsen get_worse
  postmortem post_mortem incident_review
  blameless without_blame blame_free
  on_call on_duty carry_the_pager
  firefighting put_out_fires
  false_alarm false_positive
  runbook playbook
  chaos_engineering fault_injection break_things_on_purpose
  hold_up withstand stand_up_to
  cope_with deal_with
  overload overwhelm overwhelmed
  bottleneck choke_point
  throttle throttling rate_limit rate_limiting
  load_balancing spread_the_load distribute_the_load
  load_shedding drop_requests
  backpressure back_pressure
  autoscaling auto_scaling autoscale scale_automatically
  scale_up vertical_scaling scale_vertically bigger_machine
  scale_out horizontal_scaling scale_horizontally more_machines
  scalable scalability
  overprovision overprovisioning over_provisioned too_much_capacity
  utilization utilisation
  exhaust run_out_of use_up
  shortage scarcity lack
  excessive too_much
  corrupt corrupted corruption
  repair fix mend
  maintain maintenance upkeep
  troubleshoot track_down_the_problem
  intermittent sporadic on_and_off
  flaky unreliable
  unstable instability
  backward_compatible backwards_compatible backward_compatibility
  instrumentation telemetry
  tracing distributed_tracing trace
  health_check healthcheck heartbeat
  threshold cutoff
  anomaly abnormality irregularity outlier
  tail_latency p99 99th_percentile slowest_requests
  response_time latency
  real_time realtime
  instantaneous instant instantly in_no_time
  work_around workaround

  containerize containerise dockerize
  orchestrate orchestration
  scheduled_job cron_job cron
  serverless without_servers no_servers
  monolith monolithic one_big_application
  microservices small_services
  monorepo mono_repo single_repository one_repository
  multi_tenant multitenant multi_tenancy multitenancy
  multi_cloud multicloud several_clouds
  on_premises on_premise on_prem own_data_center
  data_center datacenter data_centre
  lift_and_shift rehost rehosting
  bare_metal physical_server physical_machine
  virtualize virtualise virtualization virtualisation
  configure configuration config
  misconfigure misconfiguration wrong_configuration
  feature_flag feature_toggle
  canary_release canary_deployment canary
  gradual_rollout phased_rollout staged_rollout
  blue_green blue_green_deployment
  staging preproduction pre_production
  automate automation automatic automatically
  manual manually by_hand
  immutable unchangeable
  ephemeral short_lived transient
  persist persistence persistent
  built_in preinstalled installed_by_default
  built_in out_of_the_box
  set_up setup
  decommission retire_a_system sunset phase_out
  deprecate deprecation deprecated
  outdated obsolete out_of_date
  modernize modernise modernization modernisation
  state_of_the_art cutting_edge leading_edge
  up_to_date kept_current
  launch go_live unveil announce introduce release come_out
  announce announcement
  early_access beta preview
  ga general_availability generally_available
  third_party external_vendor
  plugin plug_in add_on addon
  license licence licensing
  free_of_charge at_no_cost at_no_charge for_free
  pay_as_you_go usage_based pay_per_use pay_for_what_you_use
  subscribe subscription
  spot_instance preemptible_instance
  colocate co_locate colocation
  network_partition split_brain
  fiber fibre fiber_optic

  table_scan full_scan full_table_scan
  schemaless schema_less without_a_schema
  denormalize denormalise denormalization
  atomic all_or_nothing
  eventual_consistency eventually_consistent
  strong_consistency strongly_consistent
  inconsistent inconsistency out_of_sync
  agree agreement consensus
  race_condition data_race
  concurrency concurrent concurrently
  parallel simultaneous simultaneously at_the_same_time
  asynchronous async asynchronously
  synchronize synchronise synchronization keep_in_sync
  sharding partitioning split_across_machines
  hotspot hot_spot hot_partition hot_key
  time_series timeseries
  in_memory in_ram
  ingest ingestion
  idempotent safe_to_repeat safe_to_retry
  deduplicate dedupe deduplication remove_duplicates
  stale out_of_date
  expire expiration expiry
  timestamp time_stamp
  archive archival
  data_loss lose_data lost_data
  cleanse cleansing clean_the_data data_cleaning
  visualize visualise visualization visualisation
  aggregate aggregation
  summarize summarise summary recap
  analyze analyse analysis
  statistics stats
  calculate calculation compute work_out_the_number
  approximately roughly approximate
  exact precise exactly precisely
  accurate accuracy`;
