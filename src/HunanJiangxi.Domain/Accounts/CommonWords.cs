using System.Collections.Frozen;

namespace HunanJiangxi.Domain.Accounts;

/// <summary>
/// Words that passwords are made of again and again, in English and in pinyin, and the names of this portal's places.
/// Written for this purpose; three letters and more, lower case.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> s_words = """
        password passwort passcode pass word secret login logon signin admin administrator root system user users
        guest test tester testing demo default change changeme letmein welcome hello master super superman batman
        access server service public private office official staff portal county publisher liaison government
        monkey dragon tiger lion eagle football soccer baseball basketball hockey sunshine princess flower summer
        winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april
        june july august september october november december love iloveyou lovely forever baby angel honey sweet
        michael jordan charlie daniel thomas jennifer jessica ashley robert george computer internet windows google
        apple samsung huawei xiaomi tencent weixin wechat alibaba taobao baidu mobile phone shadow killer hunter
        freedom trustno1 whatever nothing starwars pokemon cheese coffee cookie chocolate banana orange purple
        silver golden diamond money lucky happy family mother father china chinese beijing shanghai guangzhou
        mima yonghu guanli guanliyuan ceshi woaini woaiwo aini nihao zhongguo zhonghua laopo laogong baobao qinai
        wode women xiexie shengri kuaile xinnian gongzuo gongsi zhengfu renmin bangong bangongshi xianzhang
        wang zhang chen yang zhao huang zhou liu sun zhu lin guo luo liang song tang deng xiao
        hunan jiangxi xianggan xiangganbian changsha zhuzhou liuyang liling youxian chaling yanling rucheng guidong
        pingjiang pingxiang yichun ganzhou jian jinggangshan shangli luxi lianhua xiangdong anyuan yongxin suichuan
        wanzai tonggu xiushui chongyi shangyou border zone demonstration cooperation hezuo shifanqu fazhan
        abc123 qwerty asdfgh zxcvbn 520 521 1314 5201314 1314520 7758521 888 666 168
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => s_words.Contains(word);
}
