namespace Catalog.Selection.Route;

/// <summary>By which procedure a contract is to be awarded (契約方法).</summary>
public enum RouteKind
{
    /// <summary>随意契約・1者の見積書: the sum is so small that one quote will do.</summary>
    SingleQuote,
    /// <summary>随意契約・見積合わせ: a small sum with quotes of several vendors.</summary>
    QuoteComparison,
    /// <summary>随意契約: on another ground than a small sum.</summary>
    Negotiated,
    /// <summary>公募型プロポーザル: ends as a negotiated contract by item 2.</summary>
    OpenProposal,
    /// <summary>指名競争入札</summary>
    DesignatedTender,
    /// <summary>一般競争入札: the rule, to which all others are exceptions (地方自治法 234条).</summary>
    OpenTender,
}

/// <summary>The ground on which a route stands (根拠).</summary>
public enum RouteGround
{
    /// <summary>1号 少額</summary>
    SmallSum,
    /// <summary>2号 性質又は目的が競争入札に適しない: one vendor alone can do it.</summary>
    SoleSupplier,
    /// <summary>2号 性質又は目的が競争入札に適しない: chosen by an open proposal.</summary>
    OpenProposal,
    /// <summary>3号 障害者支援施設等・シルバー人材センター等</summary>
    WelfareSupplier,
    /// <summary>4号 新商品・新役務</summary>
    NewProduct,
    /// <summary>5号 緊急の必要</summary>
    Urgent,
    /// <summary>6号 競争入札に付することが不利</summary>
    TenderDisadvantage,
    /// <summary>7号 時価に比して著しく有利な価格</summary>
    FavourablePrice,
    /// <summary>8号 入札者・落札者がない</summary>
    NoBidder,
    /// <summary>9号 落札者が契約を締結しない</summary>
    WinnerDeclined,
    /// <summary>施行令167条1号 性質又は目的が一般競争入札に適しない</summary>
    OpenTenderUnsuited,
    /// <summary>施行令167条2号 競争に加わるべき者が少数</summary>
    FewBidders,
    /// <summary>施行令167条3号 一般競争入札に付することが不利</summary>
    OpenTenderDisadvantage,
    /// <summary>一般競争入札の原則</summary>
    Principle,
}

/// <summary>A paper that a route asks for; the code stays, its name stands in the texts of the screens.</summary>
public enum RoutePaper
{
    /// <summary>予定価格調書</summary>
    PriceEstimate,
    /// <summary>比較表</summary>
    ComparisonTable,
    /// <summary>選定理由書</summary>
    SelectionReason,
    /// <summary>見積依頼書</summary>
    QuoteRequest,
    /// <summary>見積書</summary>
    Quotes,
    /// <summary>見積比較表</summary>
    QuoteTable,
    /// <summary>随意契約理由書</summary>
    NegotiationReason,
    /// <summary>根拠となる事実の資料</summary>
    GroundEvidence,
    /// <summary>公募要領</summary>
    ProposalNotice,
    /// <summary>評価基準</summary>
    EvaluationCriteria,
    /// <summary>審査結果</summary>
    EvaluationRecord,
    /// <summary>指名理由書</summary>
    DesignationReason,
    /// <summary>指名通知書</summary>
    TenderInvitation,
    /// <summary>入札公告</summary>
    TenderNotice,
    /// <summary>入札調書</summary>
    TenderRecord,
    /// <summary>起案</summary>
    ApprovalSheet,
    /// <summary>契約書</summary>
    Contract,
    /// <summary>予算の減額・削除に伴う解除の条項</summary>
    BudgetClause,
    /// <summary>債務負担行為の議案</summary>
    DebtBurdenBill,
    /// <summary>随意契約の公表</summary>
    PublicationEntry,
    /// <summary>分割でない理由書</summary>
    SplitReason,
}

/// <summary>What a route still lacks before it can be recorded.</summary>
public enum RouteLack
{
    /// <summary>The facts of the ground in words (audit requests are filed where a number stands without facts).</summary>
    GroundWords,
    /// <summary>The day of the tender that failed, or of the event that made it urgent.</summary>
    GroundDay,
    /// <summary>Why several orders below the limit are no split one.</summary>
    SplitWords,
}
