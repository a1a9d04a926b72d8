#pragma once
// Pieces of patterns that several rule tables share. RE2's \w and \b are ASCII: letters are \p{L} here.

// A capitalised token of a name: "O’Donnell", "McCarthy-Smith", "J.", "(J)", "hÓgáin".
#define MB_TOKEN R"((?:h?\p{Lu}[\p{L}\p{M}'’‘.\-]*|\(\p{Lu}{1,3}\)))"
// A name with titles and particles: "Councillor J. Sheahan", "the Deputy Mayor", "Cllr Mrs van der Berg", "KD".
#define MB_NAME                                             \
  R"((?:(?:[Tt]he |An )?)" MB_TOKEN R"((?:,? (?:)" MB_TOKEN \
  R"(|van|von|der|de|den|ten|le|la|of|&))*))"
// The same, as short as the rest of the pattern allows.
#define MB_NAME_LAZY                                      \
  R"((?:(?:[Tt]he |An )?)" MB_TOKEN R"((?: (?:)" MB_TOKEN \
  R"(|van|von|der|de|den|ten|le|la|of|&))*?))"
// Who decides: the Executive, but not the Chief Executive.
#define MB_BODY                                                                                                                                                           \
  R"((?:(?:[Tt]he (?:[\p{Lu}][\p{L}]+ (?:and )?){0,3}|All (?:the )?|(?:[\p{Lu}][\p{L}]+ )?)(?:Cllrs|Board|Council|Committee|Members|Councillors|Trustees|Panel|Cabinet|)" \
  R"(Supervisors|supervisors|Directors|Governors|Commission|Commissioners|Assembly|Trust|committee|board|council|members|)"                                               \
  R"(meeting|Meeting|councillors|trustees|directors|parish council)|[Tt]he (?:Council )?Executive))"
#define MB_ADVERBS \
  R"((?:also |further |then |therefore |thereupon |subsequently |duly |finally |hereby |unanimously |generally |formally |now |all |each )*)"
