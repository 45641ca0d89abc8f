import '../widget/keynote-recap.ts';
