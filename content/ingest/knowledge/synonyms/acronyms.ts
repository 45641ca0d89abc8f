/** Acronyms of the trade and the words that they are short for. */
export const ACRONYMS = `
  sso single_sign_on
  mfa multi_factor_authentication multifactor_authentication
  2fa two_factor_authentication two_step_verification two_factor
  authentication login identity_check
  otp one_time_password one_time_code
  iam identity_and_access_management
  rbac role_based_access_control
  acl access_control_list
  tls ssl transport_layer_security
  mtls mutual_tls
  ssh secure_shell
  vpn virtual_private_network
  waf web_application_firewall
  ddos dos_attack denial_of_service
  xss cross_site_scripting
  csrf cross_site_request_forgery
  kms key_management_service
  hsm hardware_security_module
  jwt json_web_token
  gdpr general_data_protection_regulation european_privacy_law
  pii personally_identifiable_information personal_data
  sbom software_bill_of_materials
  ciso chief_information_security_officer chief_security_officer

  ci continuous_integration
  cd continuous_delivery continuous_deployment
  cicd ci_cd
  iac infrastructure_as_code
  vcs version_control source_control
  tdd test_driven_development
  bdd behavior_driven_development behaviour_driven_development
  ddd domain_driven_design
  qa quality_assurance
  sre site_reliability_engineer site_reliability_engineering
  slo service_level_objective
  sli service_level_indicator
  mttr mean_time_to_recovery mean_time_to_repair mean_time_to_restore time_to_recover
  mtbf mean_time_between_failures
  rto recovery_time_objective
  rpo recovery_point_objective
  ha high_availability highly_available
  rca root_cause_analysis
  apm application_performance_monitoring
  spof single_point_of_failure
  lts long_term_support
  rfc request_for_comments
  dba database_administrator
  sysadmin system_administrator
  admin administrator
  dev developer
  oss open_source open_source_software

  mvp minimum_viable_product
  poc proof_of_concept
  okr objectives_and_key_results
  roi return_on_investment
  tco total_cost_of_ownership
  capex capital_expenditure
  opex operating_expenditure operating_expense
  ipo initial_public_offering go_public
  vc venture_capital venture_capitalist
  b2b business_to_business
  b2c business_to_consumer
  nps net_promoter_score
  crm customer_relationship_management
  erp enterprise_resource_planning

  dns domain_name_system
  cdn content_delivery_network
  bgp border_gateway_protocol
  isp internet_service_provider internet_provider
  iot internet_of_things connected_devices
  wifi wi_fi
  gps satellite_navigation global_positioning_system
  qos quality_of_service
  ttl time_to_live
  p2p peer_to_peer
  sms text_message
  ble bluetooth_low_energy
  rfid radio_frequency_identification
  e2e end_to_end

  crud create_read_update_delete
  etl extract_transform_load
  orm object_relational_mapper object_relational_mapping
  rdbms relational_database
  dbms database_management_system
  nosql non_relational
  oltp online_transaction_processing
  olap online_analytical_processing
  cdc change_data_capture
  mvcc multi_version_concurrency_control
  wal write_ahead_log write_ahead_logging
  crdt conflict_free_replicated_data_type
  dag directed_acyclic_graph
  uuid guid unique_identifier
  iops io_operations_per_second
  tps transactions_per_second
  qps queries_per_second
  rps requests_per_second
  ssd solid_state_drive solid_state_disk
  hdd hard_disk hard_drive
  acid atomicity_consistency_isolation_durability

  dsl domain_specific_language
  rpc remote_procedure_call
  pubsub pub_sub publish_subscribe
  soa service_oriented_architecture
  cqrs command_query_responsibility_segregation
  oop object_oriented object_oriented_programming
  fp functional_programming
  gc garbage_collection garbage_collector
  jvm java_virtual_machine
  jdk java_development_kit
  jit just_in_time
  aot ahead_of_time
  ast abstract_syntax_tree syntax_tree
  wasm webassembly web_assembly
  gui graphical_user_interface graphical_interface
  ux user_experience
  css stylesheet style_sheet
  dom document_object_model
  spa single_page_application single_page_app
  ssr server_side_rendering
  pwa progressive_web_app
  cms content_management_system
  mvc model_view_controller
  regex regexp regular_expression
  oom out_of_memory run_out_of_memory
  gpu graphics_card graphics_processor graphics_processing_unit
  tpu tensor_processing_unit
  fpga field_programmable_gate_array
  pc personal_computer desktop_computer
  hpc high_performance_computing supercomputing
  faas function_as_a_service functions_as_a_service
  ami machine_image
  asg auto_scaling_group autoscaling_group

  nlp natural_language_processing
  nlu natural_language_understanding
  llm large_language_model
  genai generative_ai
  asr automatic_speech_recognition speech_recognition voice_recognition speech_to_text
  rl reinforcement_learning
  rag retrieval_augmented_generation
  cnn convolutional_neural_network convolutional_network
  rnn recurrent_neural_network recurrent_network
  gan generative_adversarial_network
  neural_network neural_net
  sgd stochastic_gradient_descent
  ocr optical_character_recognition text_recognition
  agi artificial_general_intelligence
  mlops machine_learning_operations
  vr virtual_reality
  ivr interactive_voice_response phone_menu
  vui voice_user_interface voice_interface
  ab_test a_b_test split_test

  k8s kubernetes kube
  js javascript
  ts typescript
  py python
  golang go_language
  nodejs node_js
  tf tensorflow
  es elasticsearch elastic_search
  gcp google_cloud
  aws amazon_web_services
  gke google_kubernetes_engine
  eks elastic_kubernetes_service
  ecs elastic_container_service
  ec2 elastic_compute_cloud
  s3 simple_storage_service
  sqs simple_queue_service
  sns simple_notification_service
  macos osx mac_os
  protobuf protocol_buffers`;
