// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/CasePage.h"
#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/FileThumbs.h"
#include "services/affairs/view/FileViewer.h"
#include "services/affairs/view/MaterialFiles.h"
#include "services/affairs/view/ReasonCard.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/Page.h"
#include "ui/text/ErrorText.h"

#include <QFileInfo>

namespace yc::affairs {

using ui::State;

namespace {
const QString removeScan = QStringLiteral("file:remove");
const QString saveScan = QStringLiteral("file:save");
} // namespace

bool CasePage::isAboutFile(const QString &purpose) { return purpose == removeScan || purpose == saveScan; }

void CasePage::makeFiles(ui::Card *card)
{
    m_materials = new MaterialFiles(m_context, card);
    card->content()->addWidget(m_materials);
    m_viewer = new FileViewer(m_context, m_page);
    m_page->content()->addWidget(m_viewer);
    connect(m_materials, &MaterialFiles::openRequested, this,
            [this](const CaseFile &file) { m_viewer->open(m_document, file); });
    connect(m_materials, &MaterialFiles::removeRequested, this,
            [this](const CaseFile &file) { askAboutFile(removeScan, file); });
    connect(m_materials, &MaterialFiles::failed, this, [this](const QString &name, const core::Error &error) {
        const ui::ErrorSentences words = ui::ErrorText::of(error);
        m_page->banner()->showMessage(State::Late,
                                      name.isEmpty() ? words.happened : tr("%1: %2").arg(name, words.happened),
                                      words.safe + u' ' + words.next);
    });
    connect(m_materials, &MaterialFiles::attached, this, [this](int count) {
        if (count > 0)
            m_page->banner()->showMessage(State::Ok, tr("Scans added to the case: %1.").arg(count));
        else
            m_page->banner()->showMessage(State::Info, tr("This scan is in the case already."));
    });
    connect(m_viewer, &FileViewer::saveRequested, this, [this](const CaseFile &file) { askAboutFile(saveScan, file); });
    connect(m_viewer, &FileViewer::seen, m_materials->thumbs(), &FileThumbs::setSeen);
    connect(m_viewer, &FileViewer::saved, this, [this](const QString &path) {
        m_page->banner()->showMessage(State::Ok, tr("Saved as %1").arg(QFileInfo(path).fileName()));
    });
}

void CasePage::askAboutFile(const QString &purpose, const CaseFile &file)
{
    m_askedFile = file;
    const bool remove = purpose == removeScan;
    const ui::FormFieldSpec why{.key = QStringLiteral("reason"),
                                .label = remove ? tr("Why it is removed") : tr("What the copy is for"),
                                .kind = ui::FormFieldSpec::Kind::MultiLine,
                                .required = true};
    m_actions->hide();
    m_reason->ask(purpose, remove ? tr("Remove “%1”").arg(file.name) : tr("Save a copy of “%1”").arg(file.name),
                  remove ? tr("The scan goes from the case; the log keeps who removed it and why.")
                         : tr("The copy lies outside the program, without encryption; the log keeps who made it and "
                              "why."),
                  {why}, remove ? tr("Remove the scan") : tr("Choose where to save"));
}

void CasePage::runOnFile(const QString &purpose, const QVariantMap &values)
{
    const QString reason = values.value(QStringLiteral("reason")).toString();
    const bool save = purpose == saveScan;
    m_reason->leave();
    if (save) {
        m_viewer->saveCopy(reason);
        return;
    }
    m_context.store()
        .execute(detachFile(m_id, m_askedFile, reason))
        .then(this, [this, digest = m_askedFile.digest](const core::Result<QJsonObject> &done) {
            if (!done) {
                CaseWords::show(*m_page->banner(), done.error());
                return;
            }
            if (m_viewer->file().digest == digest)
                m_viewer->close();
            m_page->banner()->showMessage(State::Ok, tr("The scan has been removed from the case."));
        });
}

} // namespace yc::affairs
