/** What speakers tell of life outside the trade. */
export const EVERYDAY = `
  illness sickness disease
  ill sick unwell
  healthcare health_care
  hospital clinic medical_center
  medicine medication
  pharmacy drugstore
  vaccine vaccination immunization
  epidemic pandemic
  coronavirus covid covid_19
  medical_record patient_record health_record
  deaf hard_of_hearing hearing_impaired
  disability disabled impairment
  disaster catastrophe calamity
  flood flooding
  hurricane cyclone typhoon
  earthquake quake tremor
  firefighter fireman fire_brigade

  farming agriculture grow_crops farm farmer
  chicken hen poultry
  irrigate irrigation water_the_crops
  veterinarian vet animal_doctor
  astronaut cosmonaut
  spacecraft spaceship
  math maths mathematics
  university college
  pupil student schoolchild
  teacher instructor tutor
  exam examination
  journalist reporter
  television tv
  cinema movie_theater
  video_game computer_game
  gambling gamble betting casino
  soccer football
  award prize trophy
  bicycle bike cycling
  motorcycle motorbike
  holiday vacation
  traveler traveller tourist
  hotel accommodation lodging
  booking reservation
  restaurant diner eatery
  fridge refrigerator
  clothes clothing apparel garment
  airplane aeroplane aircraft
  luggage baggage suitcase
  abroad overseas
  railway railroad
  taxi cab
  truck lorry
  motorway highway freeway
  traffic_jam congestion
  parking car_park parking_lot
  smart_home home_automation connected_home
  headphones headset earphones earbuds
  kid child
  teenager teen adolescent
  elderly old_people seniors
  mother mom mum
  father dad

  come_up_with devise invent think_up
  look_into investigate investigation
  get_rid_of dispose_of throw_away discard
  rely_on depend_on count_on
  turn_on switch_on activate
  turn_off switch_off deactivate disable
  make_sure ensure double_check
  take_part participate
  take_advantage_of leverage exploit make_use_of
  put_together assemble
  by_accident by_mistake accidentally unintentionally
  on_purpose deliberately intentionally
  human_error operator_error
  mandatory compulsory obligatory
  for_example for_instance
  tiny very_small
  enormous gigantic massive
  in_advance beforehand
  nowadays these_days today
  temporary temporarily for_now
  in_the_long_run long_term
  by_yourself on_your_own self_service
  diy do_it_yourself
  self_healing heals_itself repairs_itself fixes_itself
  brave courageous courage bravery`;
