// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/people/OrganisationPicker.h"

#include "core/DivisionTable.h"

#include <algorithm>

namespace yc::desk {

namespace {
constexpr qsizetype streetDigits = 9; ///< a desk belongs to a street (9) or a committee (12)
constexpr qsizetype committeeDigits = 12;
constexpr qsizetype offered = 20;

bool isWholeCode(const QString &text)
{
    return (text.size() == streetDigits || text.size() == committeeDigits) &&
           std::ranges::all_of(text, [](QChar one) { return one >= u'0' && one <= u'9'; });
}
} // namespace

OrganisationPicker::OrganisationPicker(const QString &below, QWidget *parent)
    : ui::Picker(
          [below](const QString &text, const Reply &reply) {
              const QString typed = text.trimmed();
              const core::DivisionTable &table = core::DivisionTable::builtIn();
              QList<ui::ResultItem> items;
              if (typed.isEmpty() && !below.isEmpty())
                  items.append({{}, QStringLiteral("home"), nameOf(below), table.fullName(below), below, below});
              const auto found =
                  typed.isEmpty() ? QList<core::DivisionTable::Division>() : table.find(typed, offered * 5, below);
              for (const core::DivisionTable::Division &one : found) {
                  if (one.code.size() >= streetDigits && items.size() < offered)
                      items.append(
                          {{}, QStringLiteral("home"), one.name, table.fullName(one.code), one.code, one.code});
              }
              const bool known = std::ranges::any_of(
                  items, [&typed](const ui::ResultItem &item) { return item.payload.toString() == typed; });
              if (!known && isWholeCode(typed) && typed.startsWith(below))
                  items.append(
                      {{}, QStringLiteral("home"), typed, tr("A code that the list does not have"), {}, typed});
              reply(items);
          },
          parent)
{
    setPlaceholderText(tr("Name, pinyin or code, e.g. 南京西路, njxl, 310106012"));
}

QString OrganisationPicker::nameOf(const QString &code)
{
    const QString name = core::DivisionTable::builtIn().name(code);
    return name.isEmpty() ? code : name;
}

void OrganisationPicker::setCode(const QString &code) { setValue(code, code.isEmpty() ? QString() : nameOf(code)); }

} // namespace yc::desk
