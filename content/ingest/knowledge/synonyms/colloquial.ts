/** What listeners say as one says it at a table, where notes have the plain word. */
export const COLLOQUIAL = `
  stop abort halt pull_the_plug put_an_end_to call_it_off
  recover bounce_back back_on_its_feet back_on_feet get_back_up come_back_up get_well_again
  fail fall_over conk_out go_belly_up give_out
  crash fall_apart blow_up
  begin kick_off get_going get_off_the_ground
  continue carry_on keep_going
  abandon give_up walk_away_from
  postpone put_off delay
  attack break_into break_in go_after
  attacker bad_guys bad_actors crooks
  isolate keep_apart wall_off fence_off
  coupled tied_together tied_to_one_another tied_to_another bound_together intertwined
  snoop peek peek_into peep eavesdrop spy
  change tamper_with fiddle_with tinker_with tweak
  challenge difficulty hard tough tricky
  unhappy dissatisfied displeased fed_up
  rewrite redo do_over start_from_scratch
  migrate move_away_from say_goodbye_to leave_behind
  retrieve look_up lookup fetch
  idle sit_around do_nothing doing_nothing
  money cash bucks
  pay foot_the_bill cough_up
  immediately in_no_time right_away straight_away
  responsible in_charge in_charge_of accountable
  discover find_out figure_out
  understand get_your_head_around make_sense_of
  boss manager superior higher_ups
  everyone everybody each_of_us all_of_us
  nobody no_one
  viewer spectator watcher audience
  threshold trigger tipping_point
  disagree fight quarrel argue
  permit allow let_in
  private closed invite_only behind_closed_doors
  clone duplicate copy
  hire recruit take_on bring_on_board
  dismiss lay_off let_go sack
  resign step_down hand_in_notice
  succeed pull_off make_it_work
  experiment try_out give_it_a_go have_a_go
  improve get_better make_better
  increase go_up climb rise
  decrease shrink come_down
  wait hang_around hold_on
  connect hook_up plug_in
  disconnect unplug cut_off
  lose go_missing get_lost
  happen take_place come_about
  error mistake slip_up screw_up mess_up
  excellent great first_rate top_notch
  terrible awful horrible dreadful
  identity who_they_are who_he_is
  utilization get_the_most_out_of make_the_most_of
  simple easy straightforward
  invent dream_up
  hurry rush
  sleep doze nap
  talk chat conversation
  secret hush_hush confidential
  expensive costly pricey
  cheap inexpensive low_cost
  broken out_of_order busted
  leftover remaining left_over
  ancient very_old outdated old_fashioned
  brand_new latest newest
  solve fix sort_out iron_out
  arrange set_up
  inspect check_over check_up_on look_over go_over
  watch keep_tabs_on keep_watch
  protect shield watch_over
  warn raise_the_alarm sound_the_alarm
  notify let_know give_a_shout tip_off
  separate split_up break_apart take_apart
  decompose break_up break_down_into cut_into_pieces
  combine bring_together put_together
  choose pick opt_for go_for settle_on
  decide make_a_decision come_to_a_decision
  expect count_on reckon_with bank_on
  agree see_eye_to_eye reach_agreement
  exceed go_over go_beyond
  shorten cut_short
  skip leave_out
  forget leave_behind
  remember keep_in_mind bear_in_mind
  collect gather round_up
  refuse turn_down say_no
  accept say_yes take_in
  recommend swear_by
  criticize pick_on find_fault_with
  praise speak_highly_of
  admit own_up come_clean
  apologize say_sorry
  afford have_the_money
  waste throw_away squander
  unnecessary needless no_need
  necessary must_have required
  useful handy of_use
  useless no_good of_no_use
  popular well_liked in_demand
  rare hardly_ever seldom
  often all_the_time constantly
  sometimes now_and_then every_now_and_then once_in_a_while
  always round_the_clock at_all_times
  never not_once
  soon before_long any_day_now
  recently lately
  suddenly out_of_the_blue all_of_a_sudden unexpectedly
  together side_by_side hand_in_hand
  alone by_itself on_own
  automatically by_itself without_human_intervention hands_free
  manually by_hand
  everywhere all_over_the_place
  half fifty_percent
  busy overworked snowed_under
  loud noisy
  fast speedy swift
  slow sluggish
  large huge
  small little
  careful cautious
  proud pleased
  surprised taken_aback astonished
  afraid scared frightened
  annoyed irritated
  curious nosy
  clever smart bright
  stupid dumb silly
  tired worn_out exhausted
  crowd lots_of_people big_audience`;
