// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/FormulaGuard.h"

namespace yc::tabular {

namespace {

bool startsFormula(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'＝':
    case u'＋':
    case u'－':
    case u'＠': // taken for their narrow forms by East Asian spreadsheet programs
        return true;
    default:
        return false;
    }
}

/// Apostrophes and then the start of a formula: what guarding made, or what would be taken for it.
bool isGuardable(QStringView cell)
{
    qsizetype at = 0;
    while (at < cell.size() && cell[at] == u'\'')
        ++at;
    return at < cell.size() && startsFormula(cell[at]);
}

} // namespace

QString guardFormula(const QString &cell) { return isGuardable(cell) ? u'\'' + cell : cell; }

QString unguardFormula(QString cell)
{
    if (cell.isEmpty())
        return cell;
    if (cell[0] == u'\'')
        return isGuardable(cell) ? cell.mid(1) : cell;
    if (cell[0] == u'=' && cell.size() >= 3 && cell[1] == u'"' && cell.endsWith(u'"'))
        return cell.mid(2, cell.size() - 3);
    return cell;
}

} // namespace yc::tabular
