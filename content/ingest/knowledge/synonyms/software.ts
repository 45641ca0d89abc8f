/** What is said of measures, code and machine learning. */
export const SOFTWARE = `
  terabyte tb
  gigabyte gb
  megabyte mb
  petabyte pb
  kilobyte kb
  millisecond milliseconds ms
  kilometer kilometre km
  kilogram kilo kg
  liter litre
  kilowatt_hour kwh
  half fifty_percent 50_percent
  double twice twofold
  triple threefold three_times
  tenfold ten_times order_of_magnitude
  hundredfold hundred_times
  halve cut_in_half
  fortnight two_weeks
  decade ten_years
  yearly annual annually every_year per_year
  monthly every_month per_month
  weekly every_week per_week
  daily every_day per_day
  hourly every_hour per_hour
  around_the_clock day_and_night 24_7

  code_review peer_review
  pair_programming pairing two_people_one_keyboard
  mob_programming mobbing
  unit_test unit_testing
  load_test load_testing stress_test
  fuzzing fuzz_testing
  property_based_testing generative_testing
  test_coverage code_coverage
  linter lint
  stack_trace traceback backtrace
  segfault segmentation_fault
  integer whole_number
  hashmap hash_map hash_table
  anonymous_function lambda_expression closure
  inherit inheritance
  type_inference infer_types
  statically_typed static_typing static_types
  dynamically_typed dynamic_typing
  side_effect_free no_side_effects pure_function
  multithreaded multi_threaded multithreading
  nonblocking non_blocking
  memory_safe memory_safety
  boilerplate repetitive_code
  technical_debt tech_debt
  spaghetti_code messy_code big_ball_of_mud
  maintainable maintainability easy_to_maintain
  reuse reusable reusability
  decouple decoupling loosely_coupled loose_coupling
  tightly_coupled tight_coupling
  codebase code_base source_code
  changelog release_notes
  hackathon hack_day
  side_project pet_project hobby_project
  autocomplete auto_completion code_completion
  frontend front_end client_side
  backend back_end server_side
  website web_site
  webpage web_page
  homepage home_page
  mobile_phone smartphone cell_phone cellphone
  laptop notebook_computer
  email e_mail
  accessible accessibility
  internationalization internationalisation i18n
  localization localisation l10n
  usability ease_of_use user_friendly user_friendliness
  confuse confusing confusion
  cumbersome clunky unwieldy
  seamless seamlessly frictionless
  customize customise customization tailor
  personalize personalization personalisation personalized
  requirement need
  specification spec
  trade_off tradeoff
  best_practice good_practice
  antipattern anti_pattern bad_practice
  rule_of_thumb heuristic
  pitfall gotcha
  lesson learning takeaway
  from_scratch from_the_ground_up from_zero
  in_house homegrown home_grown self_built
  off_the_shelf ready_made

  training_data training_set learning_data
  overfit overfitting memorize_the_training_data
  fine_tune fine_tuning finetune
  predict prediction forecast
  classify classification categorize
  recommendation_engine recommender recommender_system recommendation_system
  hallucinate hallucination make_things_up
  explainable explainability interpretable interpretability
  chatbot chat_bot conversational_agent
  voice_assistant smart_speaker digital_assistant virtual_assistant
  wake_word hot_word trigger_word
  utterance spoken_phrase
  pronounce pronunciation
  recognize recognise recognition
  computer_vision machine_vision image_recognition
  self_driving driverless autonomous_vehicle
  robot robotics
  transcribe transcription transcript
  captions subtitles
  vector_search similarity_search semantic_search
  resemble look_like
  imitate mimic
  simulate simulation
  random randomness at_random
  probability likelihood odds
  likely probable`;
