// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FieldSpec.h"

#include "core/CodeTable.h"
#include "services/affairs/view/AffairsContext.h"

#include <QCoreApplication>

namespace yc::affairs {

using Kind = ui::FormFieldSpec::Kind;

namespace {
/// A text that may be longer than this gets lines, not a line.
constexpr int longText = 300;
} // namespace

ui::FormFieldSpec specOf(const FormField &field)
{
    ui::FormFieldSpec spec;
    spec.key = field.key;
    spec.label = AffairsContext::words(field.label);
    spec.help = AffairsContext::words(field.help);
    spec.required = field.required;
    if (field.maxLength > 0)
        spec.maximumLength = field.maxLength * 2; // what is too long is said, not cut in silence
    switch (field.type) {
    case FieldType::Text:
        spec.kind = field.maxLength > longText ? Kind::MultiLine : Kind::Text;
        break;
    case FieldType::Date:
        spec.kind = Kind::Date;
        break;
    case FieldType::Money:
        spec.kind = Kind::Money;
        break;
    case FieldType::Number:
        spec.kind = Kind::Number;
        break;
    case FieldType::Flag:
        spec.kind = Kind::Flag;
        spec.placeholder = QCoreApplication::translate("yc::affairs::FormStep", "Yes");
        break;
    case FieldType::Code: {
        spec.kind = Kind::Choice;
        const auto entries = core::CodeTable::named(field.codeTable).entries();
        for (const core::CodeTable::Entry &entry : entries)
            spec.choices.append({entry.code, AffairsContext::chinese() ? entry.zh : entry.en});
        break;
    }
    case FieldType::Choice:
        spec.kind = Kind::Choice;
        for (const Choice &choice : field.choices)
            spec.choices.append({choice.code, AffairsContext::words(choice.label)});
        break;
    }
    return spec;
}

} // namespace yc::affairs
