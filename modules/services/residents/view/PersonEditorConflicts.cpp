// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the editor that meets other people's records: the same number, the same person, the same record.
#include "core/IdentityDocument.h"
#include "services/residents/rules/ResidentChanges.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/PersonEditor.h"
#include "services/residents/view/PersonForm.h"
#include "services/residents/view/ResidentText.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Page.h"

namespace yc::residents {

using core::Query;
using core::Result;

void PersonEditor::findDuplicates()
{
    const Resident resident = ResidentCheck(m_context.store.clock().today()).completed(Resident::fromBody(typed()));
    const bool validNumber =
        core::IdentityDocument::parse(resident.idNumber, m_context.store.clock().today()).isValid();
    Query query{.type = residentType().name};
    if (validNumber && (isNew() || resident.idNumber != m_base.body.value(u"id_number").toString())) {
        query.where = {{QStringLiteral("id_number"), Query::Op::Equal, resident.idNumber}};
    } else if (isNew() && !resident.name.isEmpty() && resident.birth.isValid()) {
        query.where = {{QStringLiteral("name"), Query::Op::Equal, resident.name},
                       {QStringLiteral("birth"), Query::Op::Equal, resident.birth.toString(Qt::ISODate)}};
    } else {
        return;
    }
    query.columns = {QStringLiteral("id")};
    query.limit = 2;
    const bool byNumber = query.where.size() == 1;
    m_context.store.query(query).then(this, [this, byNumber, opened = m_opened](const Result<core::Rows> &rows) {
        if (!rows || opened != m_opened)
            return;
        for (qsizetype row = 0; row < rows->rows.size(); ++row) {
            const QString id = rows->value(row, QStringLiteral("id")).toString();
            if (id == m_base.id)
                continue;
            m_context.residents->load(id).then(this, [this, byNumber, opened](const Result<core::Person> &other) {
                if (other && opened == m_opened)
                    warnOfDuplicate(*other, byNumber);
            });
            return;
        }
    });
}

void PersonEditor::warnOfDuplicate(const core::Person &other, bool sameNumber)
{
    const QString who = ResidentText::join({other.name, ResidentText::shortLine(other.sex, other.birth, other.committee,
                                                                                m_context.store.clock().today())});
    if (sameNumber) {
        m_form->setError(QStringLiteral("id_number"),
                         tr("This number belongs to %1. Open that record, or check the number.").arg(other.name));
        m_page->banner()->showMessage(ui::State::Warn, tr("This ID number is registered already: %1").arg(who));
    } else {
        m_page->banner()->showMessage(ui::State::Warn,
                                      tr("Somebody of this name and date of birth is registered: %1").arg(who),
                                      tr("If it is the same person, open the record instead of making a second one."));
    }
    connect(m_page->banner()->addAction(tr("Open the record")), &ui::ActionButton::clicked, this,
            [this, id = other.id] { Q_EMIT openRequested(id); });
}

void PersonEditor::settle(const core::Document &theirs)
{
    const Rebased rebased = rebase(m_base.body, typed(), theirs.body);
    m_base = theirs;
    m_form->setBody(rebased.body);
    QString first;
    for (const FieldChange &change : rebased.contested) {
        const QString there = ResidentText::value(*residentType().field(change.key), change.before, true);
        m_form->setError(change.key,
                         there.isEmpty()
                             ? tr("Emptied by someone else meanwhile. Your entry is kept.")
                             : tr("Changed to “%1” by someone else meanwhile. Your entry is kept.").arg(there));
        if (first.isEmpty())
            first = change.key;
    }
    m_unwritten = true;
    writeDraft();
    m_warned = true;
    m_page->banner()->showMessage(ui::State::Warn, tr("The record was changed by someone else meanwhile."),
                                  rebased.contested.isEmpty()
                                      ? tr("Their changes are taken in beside yours. Save again.")
                                      : tr("Both values stand at the marked fields. Save again to keep yours."));
    if (!first.isEmpty())
        m_form->focusField(first);
}

} // namespace yc::residents
